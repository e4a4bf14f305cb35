SUB Quit(n AS INTEGER)
  PRINT "quitting"; n
  IF n > 0 THEN
    END
  END IF
  PRINT "not yet"
END SUB
Quit(0)
Quit(1)
PRINT "never"
