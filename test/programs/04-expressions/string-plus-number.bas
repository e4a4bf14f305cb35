PRINT "n" + 1
PRINT 1 + "n"
PRINT "n" + 1 / 8
PRINT "x" + 1 / 3
PRINT "a" + 1 + 2
PRINT 1 + 2 + "a"
PRINT "v=" + -5
x = 1234567.891
PRINT "x=" + x
s! = 0.1
PRINT "s=" + s!
l& = 9000000000
PRINT "l=" + l&
PRINT "big " + 1e20
i% = 7
a$ = "i" + i% + "j"
PRINT a$; LEN(a$)
PRINT "cmp " + (3 > 2)
