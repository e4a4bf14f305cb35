DIM s AS SINGLE
s = 0.1
PRINT s
PRINT STR$(s)
IF s = 0.1 THEN PRINT "equal" ELSE PRINT "not equal"
s = 16777216
s = s + 1
PRINT STR$(s)
DIM d AS DOUBLE
d = 16777216
d = d + 1
PRINT STR$(d)
a! = 0.5
IF a! = 0.5 THEN PRINT "half is exact"
