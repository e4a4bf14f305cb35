TRY
  TRY
    THROW 1
  CATCH 1
    PRINT "one"
    THROW 1
  CATCH
    PRINT "never"
  END TRY
CATCH 1
  PRINT "outer one"
END TRY
