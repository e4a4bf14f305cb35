DIM a AS SINGLE, b AS SINGLE, c AS SINGLE
a = 0.1 : b = 0.2
PRINT STR$(a + b)
PRINT STR$(a * b)
PRINT STR$(a - b)
PRINT STR$(a / b)
c = a + b
IF c = a + b THEN PRINT "same" ELSE PRINT "differs"
c = a * b + a / b
IF c = a * b + a / b THEN PRINT "same" ELSE PRINT "differs"
a = 16777216
PRINT STR$(a + 1 + 1)
PRINT STR$(a + 2)
PRINT STR$(1 + a)
d = a
PRINT STR$(d + 1)
