PRINT "before"
READ x
PRINT "never"
