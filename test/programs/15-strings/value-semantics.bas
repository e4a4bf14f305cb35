a$ = "abc"
b$ = a$
MID$(a$, 2, 1) = "X"
PRINT a$; b$
a$(1 TO 1) = "ZZ"
PRINT a$; b$
DIM s$(2)
s$(0) = b$
s$(1) = s$(0)
s$(0)(1 TO 1) = "Q"
PRINT s$(0); s$(1); b$
SUB Change(x$)
  x$(1 TO 1) = "!"
  PRINT x$
END SUB
Change(b$)
PRINT b$
