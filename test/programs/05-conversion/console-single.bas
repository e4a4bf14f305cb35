DIM s AS SINGLE
s = 1 / 3 : PRINT s
s = 100000 / 3 : PRINT s
s = 1e-5 : PRINT s
s = 123456.789 : PRINT s
s = 16777216 : PRINT s
s = 2.5 : PRINT s
s = -0.1 : PRINT s
PRINT 0.1!; " "; 1.1! * 1.1!
