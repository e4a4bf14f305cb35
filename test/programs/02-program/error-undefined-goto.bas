PRINT "before"
GOTO nowhere
