DIM a(2) AS INTEGER
PRINT "one";
PRINT ", two";
PRINT a(7)
