FOR i = 1 TO 4
  IF i > 1 THEN
    IF i > 2 THEN
      IF i > 3 THEN
        PRINT "four"
      ELSE
        PRINT "three"
      END IF
    ELSE
      PRINT "two"
    END IF
  ELSE
    PRINT "one"
  END IF
NEXT i
