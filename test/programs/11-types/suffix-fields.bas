TYPE R
  A% AS INTEGER
  B$ AS STRING
  C AS DOUBLE
END TYPE
DIM r AS R
r.A% = 5
r.B$ = "b"
r.C = 1.5
PRINT r.A%; r.B$; r.C
