z% = 0
TRY
  PRINT "a"; 1 \ z%; "b"
CATCH
  PRINT "|c"
END TRY
