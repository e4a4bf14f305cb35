READ a, b$, c%
PRINT a; b$; c%
READ d, e
PRINT d; e
DATA 1.5, "two", 3
DATA -4, +5
