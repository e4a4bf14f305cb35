DIM g AS INTEGER, h(3) AS INTEGER
SUB Twice(BYREF x AS INTEGER)
  x = x + 1
  g = g * 10
  x = x + 1
  h(1) = h(1) * 10
END SUB
g = 1
Twice(g)
PRINT g
h(1) = 5
Twice(h(1))
PRINT h(1); " "; g
SUB Both(BYREF a AS INTEGER, BYREF b AS INTEGER)
  a = a + 1
  b = b + 1
  a = a + b
END SUB
DIM v AS INTEGER = 1
Both(v, v)
PRINT v
