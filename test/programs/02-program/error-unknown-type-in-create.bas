PRINT "before"
PRINT CREATE Missing(1, 2)
