a = 1 : b = 2
SWAP a, b
PRINT a; b
x$ = "left" : y$ = "right"
SWAP x$, y$
PRINT x$; " "; y$
i% = 10 : j% = 20
SWAP i%, j%
PRINT i%; " "; j%
DIM l AS LONG = 9000000000, m AS LONG = 1
SWAP l, m
PRINT l; " "; m
DIM s AS SINGLE = 0.5, t AS SINGLE = 1.5
SWAP s, t
PRINT s; " "; t
SWAP a, a
PRINT a
