PRINT "nested folder"
PRINT 2 * 3
