PRINT "before"
RETURN
PRINT "never"
