SUB Change(BYREF n AS INTEGER, BYREF s AS STRING, BYREF d AS DOUBLE)
  n = n + 1
  s = s + "!"
  d = d * 2
END SUB
DIM a AS INTEGER = 1, b AS STRING = "hey", c AS DOUBLE = 2.5
Change(a, b, c)
PRINT a; b; c
Change(a, b, c)
PRINT a; b; c
SUB Swap2(BYREF x AS INTEGER, BYREF y AS INTEGER)
  LOCAL t AS INTEGER
  t = x
  x = y
  y = t
END SUB
DIM p AS INTEGER = 3, q AS INTEGER = 4
Swap2(p, q)
PRINT p; q
