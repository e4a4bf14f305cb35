PRINT "a"
END
PRINT "never"
