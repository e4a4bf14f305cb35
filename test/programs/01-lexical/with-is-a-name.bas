with = 5
PRINT with + 1
DIM type1 AS INTEGER
type1 = 3
PRINT type1
