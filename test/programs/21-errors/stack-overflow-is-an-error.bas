SUB Forever(n AS INTEGER)
  Forever(n + 1)
END SUB
PRINT "before"
Forever(1)
PRINT "never"
