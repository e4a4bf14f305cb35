FOR i = 1 TO 3
  CALL Inner
  PRINT "main "; i
NEXT i
SUB Inner
  FOR i = 10 TO 11
    PRINT "inner "; i
  NEXT i
END SUB
