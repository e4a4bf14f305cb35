PRINT "before"
THROW 42
PRINT "never"
