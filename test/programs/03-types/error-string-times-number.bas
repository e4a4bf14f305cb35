PRINT "before"
PRINT "5" * 5
