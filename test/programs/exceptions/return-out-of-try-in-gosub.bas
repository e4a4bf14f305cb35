FOR i = 1 TO 2
  GOSUB s
  PRINT "back "; i
NEXT
END
s:
  TRY
    IF i = 1 THEN RETURN
    PRINT "body"
  FINALLY
    PRINT "f"; i
  END TRY
  RETURN
