a = 1
IF a = 1 THEN b = 2 : c = 3 ELSE b = 4 : c = 5
PRINT b; c
IF a = 2 THEN b = 2 : c = 3 ELSE b = 4 : c = 5
PRINT b; c
IF a = 1 THEN s$ = "y" ELSE s$ = "n"
PRINT s$
IF a THEN b = 9
PRINT b
