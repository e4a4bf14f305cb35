TRY
  TRY
    THROW 5
  CATCH
    TRY
      THROW 7
    CATCH
      PRINT "inner "; ERR
    END TRY
    PRINT "still "; ERR
    THROW
  END TRY
CATCH 5
  PRINT "outer "; ERR
END TRY
