PRINT "a"
STOP
PRINT "never"
