PRINT "before"
DIM x AS Missing
