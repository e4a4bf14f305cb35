FOR i = 1 TO 3
  FOR j = i TO 3
    FOR k = 1 TO 2
      PRINT i; j; k; " ";
    NEXT k
  NEXT j
  PRINT
NEXT i
FOR i = 1 TO 2
  FOR j = 1 TO 2
    PRINT i * j; " ";
NEXT j, i
PRINT
