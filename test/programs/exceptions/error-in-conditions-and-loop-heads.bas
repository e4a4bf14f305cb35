z% = 0
TRY
  IF 1 \ z% THEN PRINT "no" ELSE PRINT "no"
CATCH
  PRINT "if"
END TRY
TRY
  WHILE 1 \ z%
  WEND
CATCH
  PRINT "while"
END TRY
TRY
  FOR i = 1 TO 10 \ z%
    PRINT "no"
  NEXT
CATCH
  PRINT "for"
END TRY
n% = 3
TRY
  DO
    n% = n% - 1
  LOOP UNTIL 10 \ n% > 100
CATCH
  PRINT "loop "; n%
END TRY
