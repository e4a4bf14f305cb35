DIM m(2, 3) AS INTEGER
m(2, 3) = 1
PRINT m(2, 3)
r = 3
m(r, 0) = 1
PRINT "never"
