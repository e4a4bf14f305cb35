DIM a(3) AS INTEGER
a(3) = 1
PRINT "before "; a(3)
i = 4
a(i) = 1
PRINT "never"
