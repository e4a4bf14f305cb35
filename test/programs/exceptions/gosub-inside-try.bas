TRY
  GOSUB work
  PRINT "back"
  THROW 1
CATCH
  GOSUB work
  PRINT "caught"
FINALLY
  GOSUB work
  PRINT "finally"
END TRY
END
work:
  n = n + 1
  PRINT "work"; n
  RETURN
