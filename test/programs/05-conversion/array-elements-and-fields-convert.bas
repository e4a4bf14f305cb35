TYPE Rec
  B AS BYTE
  I AS INTEGER
  S AS SINGLE
  L AS LONG
END TYPE
DIM a(2) AS INTEGER, c(2) AS UBYTE
DIM r AS Rec
a(0) = 2.7 : a(1) = -2.7
c(0) = 256 : c(1) = -1
PRINT a(0); a(1); " "; c(0); " "; c(1)
r.B = 200 : r.I = 9.9 : r.S = 0.1 : r.L = 1e12
PRINT r.B; " "; r.I; " "; STR$(r.S); " "; r.L
DATA 3.9, 300, 0.1, -2.5
READ a(2), r.B, r.S, r.I
PRINT a(2); " "; r.B; " "; STR$(r.S); " "; r.I
