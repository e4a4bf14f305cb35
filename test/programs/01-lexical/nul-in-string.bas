a$ = "x\0y"
PRINT LEN(a$)
PRINT ASC(MID$(a$, 2, 1))
PRINT a$ = "x" + CHR$(0) + "y"
