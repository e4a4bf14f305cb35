DIM v AS ANY
FOR v = 1 TO 3
  PRINT v
  v = "x"
NEXT
