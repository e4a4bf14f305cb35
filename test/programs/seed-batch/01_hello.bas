PRINT "hello from batch 1"
