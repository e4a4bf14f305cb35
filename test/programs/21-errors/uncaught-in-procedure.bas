SUB Deep(n AS INTEGER)
  PRINT "depth "; n
  IF n = 0 THEN THROW 9
  Deep(n - 1)
END SUB
Deep(3)
PRINT "never"
