FOR i = 1 TO 10
  SELECT CASE i
    CASE 3
      PRINT "stop at "; i
      END
    CASE ELSE
      PRINT i
  END SELECT
NEXT
PRINT "never"
