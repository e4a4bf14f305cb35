SUB Sw(BYREF a$, BYREF b$)
  SWAP a$, b$
END SUB
x$ = "left" : y$ = "right"
Sw(x$, y$)
PRINT x$; y$
DIM s$(2)
s$(0) = "zero" : s$(1) = "one"
Sw(s$(0), s$(1))
PRINT s$(0); s$(1)
