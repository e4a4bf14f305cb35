TYPE V2
  X AS DOUBLE
  Y AS DOUBLE
END TYPE
TYPE V4
  A AS INTEGER
  B AS INTEGER
  C AS INTEGER
  D AS INTEGER
END TYPE
TYPE Mix
  I AS INTEGER
  F AS SINGLE
  L AS LONG
  B AS BYTE
END TYPE
DIM a AS V2, b AS V2, c AS V2
a = CREATE V2(1, 2) : b = CREATE V2(0.5, 4)
c = a + b
PRINT c
c = a - b : PRINT c
c = a * b : PRINT c
c = a / b : PRINT c
c = a + b * a - b
PRINT c
c = (a + b) * (a - b)
PRINT c
a = a + a
PRINT a
DIM p AS V4, q AS V4, r AS V4
p = CREATE V4(7, -7, 2147483647, 100) : q = CREATE V4(2, 2, 1, 3)
r = p + q : PRINT r
r = p - q : PRINT r
r = p * q : PRINT r
r = p / q : PRINT r
DIM m AS Mix, n AS Mix
m = CREATE Mix(1, 0.1, 5000000000, 100) : n = CREATE Mix(2, 0.2, 5000000000, 100)
m = m + n
PRINT m
PRINT STR$(m.F)
