PRINT "hello, world"
