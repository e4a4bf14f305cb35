n = 3
FOR i = 1 TO n
  n = 10
  PRINT i;
NEXT
PRINT
s = 1
FOR i = 1 TO 5 STEP s
  s = 3
  PRINT i;
NEXT
PRINT
FUNCTION V(n AS INTEGER, t$) AS INTEGER
  PRINT t$; ";";
  RETURN n
END FUNCTION
FOR k = V(1, "start") TO V(5, "limit") STEP V(2, "step")
  PRINT k; ";";
NEXT k
PRINT
