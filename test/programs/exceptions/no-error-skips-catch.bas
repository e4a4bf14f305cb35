TRY
  PRINT "body"
CATCH
  PRINT "no"
FINALLY
  PRINT "finally"
END TRY
PRINT "after"; ERR; ERL
