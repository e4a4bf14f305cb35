x = 0.1 + 0.2
PRINT x; " "; STR$(x)
IF x = 0.3 THEN PRINT "equal" ELSE PRINT "different"
t = 0
FOR i = 1 TO 10
  t = t + 0.1
NEXT
PRINT t; " "; STR$(t)
IF t = 1 THEN PRINT "one" ELSE PRINT "not one"
PRINT 1 / 3 * 3; " "; 2 / 3; " "; STR$(2 / 3)
PRINT 100 * 1.1; " "; STR$(100 * 1.1)
