DIM a(3)
PRINT "before"
i = -1
PRINT a(i)
