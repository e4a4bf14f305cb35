DIM a(3, 3) AS INTEGER
PRINT "x"
a(5, 5) = 1
