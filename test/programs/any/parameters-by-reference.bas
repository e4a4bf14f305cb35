SUB Twice(BYREF v AS ANY)
  v = v + v
END SUB
DIM a AS ANY, b(2) AS ANY, n AS INTEGER
TYPE Cell
  Value AS ANY
END TYPE
DIM c AS Cell
a = "ab"
Twice a
PRINT a
a = 21
Twice a
PRINT a
b(1) = 1.5
Twice b(1)
PRINT b(1)
c.Value = "c"
Twice c.Value
PRINT c.Value
n = 5
Twice n
PRINT n
Twice a + 1
Twice "tmp"
PRINT a
