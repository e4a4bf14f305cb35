x = 1e10
PRINT 7 \ 2.99; " "; -7 \ 2.99
y = 0.5
PRINT "before"
PRINT 5 \ y
PRINT "never"
