SUB S(n AS INTEGER)
  TRY
    TRY
      IF n = 1 THEN EXIT SUB
      IF n = 2 THEN RETURN
      PRINT "plain"
    FINALLY
      PRINT "in"; n
    END TRY
  FINALLY
    PRINT "out"; n
  END TRY
  PRINT "end"; n
END SUB
S(1)
S(2)
S(3)
