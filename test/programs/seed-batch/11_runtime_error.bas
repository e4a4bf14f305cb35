DIM a AS INTEGER
DIM b AS INTEGER
a = 10
PRINT "dividing"
PRINT a \ b
PRINT "not reached"
