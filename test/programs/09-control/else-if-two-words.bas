FOR a = 1 TO 4
  IF a = 1 THEN
    PRINT "one"
  ELSE IF a = 2 THEN
    PRINT "two"
  ELSE IF a = 3 THEN
    PRINT "three"
  ELSE
    PRINT "more"
  END IF
NEXT a
