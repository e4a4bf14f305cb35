FOR i = 1 TO 2
  TRY
    TRY
      IF i = 1 THEN GOTO away
      GOTO inner
    FINALLY
      PRINT "x"; i
    END TRY
inner:
    PRINT "inner"
  FINALLY
    PRINT "y"; i
  END TRY
away:
  PRINT "away"
NEXT
