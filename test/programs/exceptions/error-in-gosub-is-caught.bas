TRY
  GOSUB fail
  PRINT "never"
CATCH
  PRINT "caught "; ERR
END TRY
TRY
  RETURN
CATCH 3
  PRINT "stack is clean"
END TRY
END
fail:
  GOSUB deeper
  RETURN
deeper:
  THROW 66
