SUB S(BYVAL n AS INTEGER, BYREF m AS INTEGER)
  n = n + 1
  m = m + n
END SUB
DIM a AS INTEGER = 5, b AS INTEGER = 10
S(a, b)
PRINT a; " "; b
