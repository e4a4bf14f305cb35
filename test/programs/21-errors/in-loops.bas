n = 0
FOR i = 1 TO 6
  TRY
    IF i MOD 2 = 0 THEN THROW i
    n = n + i
  CATCH 4
    PRINT "four"
  CATCH
    PRINT "even "; ERR
  END TRY
NEXT
PRINT n
