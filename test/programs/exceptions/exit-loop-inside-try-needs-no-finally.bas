TRY
  FOR i = 1 TO 5
    IF i = 2 THEN EXIT FOR
    PRINT i
  NEXT
  PRINT "in try"
FINALLY
  PRINT "fin"
END TRY
