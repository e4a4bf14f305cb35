FOR i = 1 TO 10
  PRINT i;
  i = i + 2
NEXT i
PRINT
PRINT i
FOR i = 1 TO 3
  IF i = 2 THEN i = 100
  PRINT i; ",";
NEXT
PRINT i
