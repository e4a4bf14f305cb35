FOR i = 1 TO 3
  FOR j = 1 TO 3
    PRINT i * j;
    IF j < 3 THEN PRINT ",";
  NEXT j
  PRINT
NEXT i
FOR i = 1 TO 3 : PRINT i, : NEXT i
PRINT
