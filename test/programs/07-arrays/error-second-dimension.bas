DIM m(2, 3) AS INTEGER
PRINT "before"
c = 4
PRINT m(0, c)
PRINT "never"
