SUB Stopper
  TRY
    THROW 2
  CATCH
    PRINT "stopping"
    END
  FINALLY
    PRINT "no"
  END TRY
END SUB
TRY
  Stopper
FINALLY
  PRINT "no"
END TRY
