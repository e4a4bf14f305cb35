PRINT "before"
GOTO inside
SUB S
inside:
  PRINT "x"
END SUB
