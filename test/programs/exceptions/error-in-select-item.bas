z% = 0
TRY
  SELECT CASE 5
    CASE 1
      PRINT "no"
    CASE 5 \ z%
      PRINT "no"
    CASE 5
      PRINT "no"
  END SELECT
CATCH 11
  PRINT "item"
END TRY
