FOR i = 1 TO 3
  FOR j = 1 TO 3
    IF j = 2 THEN GOTO nexti
    PRINT i; j; " ";
  NEXT j
nexti:
NEXT i
PRINT
k = 0
restart:
k = k + 1
FOR i = 1 TO 100
  IF i = 5 AND k < 3 THEN GOTO restart
  IF i = 7 THEN EXIT FOR
NEXT
PRINT k; i
