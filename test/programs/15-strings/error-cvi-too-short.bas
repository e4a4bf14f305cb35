PRINT "before"
PRINT CVI("x")
