' quotients
FOR i = 1 TO 12
  FOR j = 1 TO 12
    PRINT i / j; " ";
  NEXT j
  PRINT
NEXT i
