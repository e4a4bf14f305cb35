PRINT "before"
PRINT "not closed
PRINT "after"
