FOR i = 1 TO 5
  PRINT i
NEXT i
