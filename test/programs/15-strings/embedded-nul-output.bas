a$ = "x" + CHR$(0) + "y"
PRINT a$
PRINT LEN(a$)
