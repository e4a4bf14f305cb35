x = 50
IF x > 100 THEN
  PRINT "large"
ELSEIF x > 10 THEN
  PRINT "medium"
ELSE
  PRINT "small"
END IF
PRINT "done"
