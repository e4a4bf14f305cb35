DIM i AS INTEGER, j AS INTEGER, l AS LONG, s AS SINGLE
i = 7 : j = 2
PRINT i / j
PRINT 7% / 2%
PRINT 1 / 3
PRINT 6 / 3
PRINT 7 / 2 * 2
l = 9
PRINT l / 2
s = 1
PRINT STR$(s / 3)
PRINT STR$(1 / 3)
k% = 7 / 2
PRINT k%
