10 PRINT "numbered"
PRINT "plain"
20 GOSUB 100
PRINT "plain again"
30 END
100 PRINT "in gosub"
PRINT "still in gosub"
RETURN
