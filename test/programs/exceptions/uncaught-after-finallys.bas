SUB P
  TRY
    PRINT "p"
    THROW 11
  CATCH 12
    PRINT "no"
  FINALLY
    PRINT "p finally"
  END TRY
END SUB
TRY
  P
FINALLY
  PRINT "main finally"
END TRY
PRINT "never"
