PRINT "before"
IF "5" = 5 THEN PRINT "x"
