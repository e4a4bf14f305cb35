SUB R(n AS INTEGER)
  LOCAL s$ = "level" + STR$(n)
  TRY
    IF n = 0 THEN THROW 100
    R(n - 1)
  CATCH 100
    PRINT "c "; s$
    IF n < 2 THEN THROW
    PRINT "handled"
  FINALLY
    PRINT "f "; s$
  END TRY
END SUB
R(4)
