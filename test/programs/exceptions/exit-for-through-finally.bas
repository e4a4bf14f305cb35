FOR i = 1 TO 5
  TRY
    IF i = 3 THEN EXIT FOR
    PRINT "i"; i
  FINALLY
    PRINT "f"; i
  END TRY
NEXT
PRINT "left at "; i
