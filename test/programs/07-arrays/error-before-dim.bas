PRINT "before"
GOTO skip
DIM a(3) AS INTEGER
skip:
a(1) = 5
PRINT "never"
