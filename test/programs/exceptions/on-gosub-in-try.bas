FOR k = 1 TO 2
  TRY
    ON k GOSUB one, two
    PRINT "back"; k
  CATCH
    PRINT "caught"; ERR
  END TRY
NEXT
END
one:
  RETURN
two:
  THROW 22
