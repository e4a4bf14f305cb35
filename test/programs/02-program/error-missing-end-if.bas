PRINT "before"
IF 1 THEN
  PRINT "x"
