TRY
  GOSUB s
  PRINT "back"
  GOTO over
s:
  PRINT "sub"
  RETURN
over:
  PRINT "over"
FINALLY
  PRINT "once"
END TRY
