FOR a = 1 TO 5
  IF a = 1 THEN
    PRINT "one"
  ELSEIF a = 2 THEN
    PRINT "two"
  ELSEIF a = 3 THEN
    PRINT "three"
    PRINT "really"
  ELSE
    PRINT "many"
  END IF
NEXT a
IF a = 6 THEN
END IF
IF a = 7 THEN
ELSE
  PRINT "else only"
ENDIF
