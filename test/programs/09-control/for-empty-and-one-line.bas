FOR i = 1 TO 1000000
NEXT i
PRINT i
FOR i = 1 TO 3 : FOR j = 1 TO 2 : PRINT i; j; ","; : NEXT j : NEXT i : PRINT
IF i > 2 THEN FOR k = 1 TO 3 : PRINT k; : NEXT k : PRINT "!"
