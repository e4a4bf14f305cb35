' quotients in string format
FOR i = 1 TO 9
  FOR j = 1 TO 9
    PRINT STR$(i / j); " ";
  NEXT j
  PRINT
NEXT i
