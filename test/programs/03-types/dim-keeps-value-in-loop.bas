FOR i = 1 TO 4
  DIM k AS INTEGER
  k = k + i
NEXT i
PRINT k
