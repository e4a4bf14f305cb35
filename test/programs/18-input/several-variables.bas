INPUT "three: "; a, b$, c%
PRINT a; b$; c%
INPUT x, y
PRINT x + y
