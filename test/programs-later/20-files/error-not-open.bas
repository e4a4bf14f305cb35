PRINT "before"
PRINT #4, "x"
PRINT "never"
