LET a = 5
LET b$ = "text"
LET c% = a * 2.5
DIM d(3) AS INTEGER
LET d(2) = 7
PRINT a; b$; c%; d(2)
