FOR i = 1 TO 3 : PRINT i; : NEXT i : PRINT
FOR i = 3 TO 1 STEP -1 : PRINT i; : NEXT : PRINT
FOR i = 0 TO 10 STEP 5 : PRINT i; ","; : NEXT : PRINT
FOR i = 10 TO 0 STEP -4 : PRINT i; ","; : NEXT : PRINT
FOR i = -2 TO 2 : PRINT i; ","; : NEXT : PRINT
FOR i = 5 TO 5 : PRINT i : NEXT
FOR i = 5 TO 4 : PRINT "never" : NEXT
FOR i = 4 TO 5 STEP -1 : PRINT "never" : NEXT
PRINT i
