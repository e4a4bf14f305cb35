PRINT "batch complete"
