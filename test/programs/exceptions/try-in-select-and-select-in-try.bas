FOR i = 1 TO 4
  SELECT CASE i
    CASE 1
      TRY
        THROW 1
      CATCH
        PRINT "one"
      END TRY
    CASE 2 TO 3
      TRY
        SELECT CASE STR$(i)
          CASE "2"
            THROW 2
          CASE ELSE
            PRINT "three"
        END SELECT
      CATCH 2
        PRINT "two"
      END TRY
    CASE ELSE
      PRINT "four"
  END SELECT
NEXT
