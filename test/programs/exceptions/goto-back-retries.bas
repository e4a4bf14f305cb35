n = 0
retry:
TRY
  n = n + 1
  IF n < 3 THEN THROW n
  PRINT "ok "; n
CATCH
  PRINT "fail "; ERR
  GOTO retry
FINALLY
  PRINT "fin"
END TRY
