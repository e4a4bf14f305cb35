10 a = 0
20 WHILE a < 2
30 b = 0
40 WHILE b < 2
50 PRINT a; b
60 b = b + 1
70 WEND
80 a = a + 1
90 WEND
100 PRINT "done"
