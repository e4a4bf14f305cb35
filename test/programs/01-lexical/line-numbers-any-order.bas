100 PRINT "first"
50 PRINT "second"
10 GOTO 70
20 PRINT "never"
70 PRINT "third"
30 PRINT "fourth"
