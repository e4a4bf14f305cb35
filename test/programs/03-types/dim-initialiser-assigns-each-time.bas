FOR i = 1 TO 3
  DIM k AS INTEGER = 100
  k = k + i
  PRINT k
NEXT i
