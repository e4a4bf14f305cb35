PRINT 1 < 2 < 3
PRINT 3 > 2 > 1
PRINT 3 > 2 = 1
PRINT 5 = 5 = 5
PRINT 1 = 2 < 1
x = 2
PRINT 1 < x < 2
PRINT x = 2 = 1
