TYPE T
  V AS INTEGER
END TYPE
DIM n(3) AS INTEGER, r AS T
SUB Bump(BYREF x AS INTEGER)
  x = x + 10
END SUB
n(2) = 5
Bump(n(2))
PRINT n(2)
r.V = 1
Bump(r.V)
PRINT r.V
Bump(5 + 6)
DIM k AS INTEGER = 7
Bump((k) + 0)
PRINT k
SUB Twice(BYREF y AS INTEGER)
  Bump(y)
  Bump(y)
END SUB
Twice(k)
PRINT k
