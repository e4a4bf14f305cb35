FOR i = 1 TO 3
  TRY
    THROW i
  CATCH 2
    EXIT FOR
  CATCH
    PRINT "c"; i
  FINALLY
    PRINT "f"; i
  END TRY
NEXT
FOR i = 1 TO 3
  TRY
    THROW 5
  FINALLY
    EXIT FOR
  END TRY
NEXT
PRINT "dropped "; i
