DIM a AS LONG, b AS LONG
a = 10000000000
PRINT "before"
b = a \ b
PRINT "never"
