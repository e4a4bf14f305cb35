IF 1 != 2 THEN PRINT "ne"
IF 2 != 2 THEN PRINT "wrong" ELSE PRINT "eq"
PRINT 3 != 4; 3 <> 3
a! = 2
IF a! <> 2 THEN PRINT "wrong"
PRINT a!
