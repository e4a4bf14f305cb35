a$ = "x"
n = 3
PRINT a$ + n + a$ + n * 2 + a$
PRINT n + n + a$
PRINT a$ + n + n
PRINT (a$ + "y") + 1.5
IF a$ + 1 = "x1" THEN PRINT "same"
b$ = a$ + (n > 2) + IIF(n > 2, "t", "f")
PRINT b$
PRINT LEN(a$ + 100)
