TRY
  TRY
    THROW 1
  CATCH
    GOSUB again
  FINALLY
    PRINT "f"
  END TRY
CATCH
  PRINT "outer "; ERR
END TRY
END
again:
  THROW 2
