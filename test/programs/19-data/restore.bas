READ a, b
PRINT a; b
RESTORE
READ a
PRINT a
RESTORE more
READ a$, b
PRINT a$; b
RESTORE
READ x, y, z
PRINT x; y; z
DATA 1, 2, 3
more:
DATA "m", 5
