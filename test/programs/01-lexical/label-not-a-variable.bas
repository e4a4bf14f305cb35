x = 5
x:
PRINT x
IF x = 5 THEN
  x = 6
  GOTO x
END IF
PRINT "end"
