SUB A1(n AS INTEGER)
  LOCAL s$ = STR$(n)
  IF n = 0 THEN
    z% = 0
    PRINT 5 \ z%
  END IF
  A1(n - 1)
  PRINT s$
END SUB
TRY
  A1(50)
CATCH 11
  PRINT "up "; ERL
END TRY
