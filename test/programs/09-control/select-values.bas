FOR i = 0 TO 6
  SELECT CASE i
    CASE 1
      PRINT "one"
    CASE 2, 3
      PRINT "two or three"
    CASE 5 TO 6
      PRINT "five or six"
    CASE ELSE
      PRINT "other "; i
  END SELECT
NEXT i
