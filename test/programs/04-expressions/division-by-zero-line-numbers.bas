10 x% = 5
20 y% = 0
30 PRINT "go"
40 z% = x% \ y%
50 PRINT "never"
