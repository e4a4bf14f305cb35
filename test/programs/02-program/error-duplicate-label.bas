PRINT "before"
here:
PRINT 1
here:
PRINT 2
