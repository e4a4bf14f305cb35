PRINT "hello"
PRINT "world"
