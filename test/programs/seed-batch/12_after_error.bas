PRINT "survived"
