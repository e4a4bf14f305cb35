TRY
  GOSUB s
  PRINT "back"
  GOTO out1
  PRINT "never"
CATCH
  PRINT "caught "; ERR
FINALLY
  PRINT "finally"
END TRY
out1:
PRINT "out"
END
s:
PRINT "in gosub"
RETURN
