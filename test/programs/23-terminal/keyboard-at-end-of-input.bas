k$ = INKEY$
PRINT "["; k$; "]"
