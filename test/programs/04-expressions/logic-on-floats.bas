PRINT 6.0 AND 3.0
a = 6.9 : b = 3.9
PRINT a AND b; " "; a OR b; " "; a XOR b
PRINT NOT a
PRINT NOT -1.5
PRINT (a > b) AND (b > 1)
