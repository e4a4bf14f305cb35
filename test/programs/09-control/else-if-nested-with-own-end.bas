FOR a = 1 TO 3
  IF a = 1 THEN
    PRINT "one"
  ELSE
    IF a = 2 THEN
      PRINT "two"
    ELSE
      PRINT "three"
    END IF
    PRINT "after inner"
  END IF
NEXT a
