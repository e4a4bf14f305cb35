DIM a AS INTEGER
a = 3
IF a = 3 THEN
  PRINT "three"
ELSE
  PRINT "other"
END IF
FOR i = 1 TO 2
  PRINT i
NEXT i
PRINT "end" ' comment
