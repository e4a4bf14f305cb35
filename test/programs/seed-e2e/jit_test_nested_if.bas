DIM a AS INTEGER
DIM b AS INTEGER
a = 1
b = 2
IF a = 1 THEN
  IF b = 2 THEN
    PRINT "both"
  ELSE
    PRINT "only a"
  END IF
ELSE
  PRINT "neither"
END IF
