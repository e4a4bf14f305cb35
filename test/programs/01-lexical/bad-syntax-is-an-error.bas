PRINT "before"
IF THEN ELSE )
