DIM a AS INTEGER, b AS INTEGER
a = 7
PRINT "before"
PRINT a \ b
PRINT "never"
