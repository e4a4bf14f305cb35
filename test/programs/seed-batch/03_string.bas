a$ = "batch"
b$ = a$ + " three"
PRINT b$
