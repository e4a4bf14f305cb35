10 GOTO middle
20 PRINT "never"
30 middle: PRINT "middle"
40 GOTO 60
50 PRINT "never"
60 PRINT "sixty"
