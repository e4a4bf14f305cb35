PRINT "before"
CALL Missing(1)
