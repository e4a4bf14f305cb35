FOR i = 1 TO 2
  FOR j = 1 TO 2
    SELECT CASE i
      CASE 1
        SELECT CASE j
          CASE 1
            PRINT "1-1"
          CASE ELSE
            PRINT "1-x"
        END SELECT
        PRINT "after inner"
      CASE 2
        IF j = 1 THEN
          PRINT "2-1"
        ELSE
          SELECT CASE j
            CASE 2 : PRINT "2-2"
          END SELECT
        END IF
    END SELECT
  NEXT j
NEXT i
