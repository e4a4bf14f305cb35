FOR i = 1 TO 3
  TRY
    FOR j = 1 TO 3
      TRY
        TRY
          IF j = 2 THEN EXIT FOR
          PRINT i; j
        FINALLY
          PRINT "a";
        END TRY
      FINALLY
        PRINT "b"
      END TRY
    NEXT
    IF i = 2 THEN EXIT FOR
  FINALLY
    PRINT "c"
  END TRY
NEXT
PRINT "end"
