DIM a(2) AS INTEGER
PRINT "line 1"
PRINT "line 2 ";
FOR i = 0 TO 5
  PRINT a(i); ",";
NEXT i
