TRY
  TRY
    THROW 5
  FINALLY
    TRY
      THROW 8
    CATCH
      PRINT "fin "; ERR
    END TRY
  END TRY
CATCH
  PRINT "outer "; ERR; " "; ERL
END TRY
