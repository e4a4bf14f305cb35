PRINT "a" "b"
