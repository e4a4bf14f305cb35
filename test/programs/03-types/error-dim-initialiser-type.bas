PRINT "before"
DIM s AS STRING = 12
