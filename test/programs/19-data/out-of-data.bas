READ a, b
PRINT a; b
READ c
PRINT "never"
DATA 1, 2
