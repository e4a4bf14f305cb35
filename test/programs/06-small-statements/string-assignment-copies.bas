a$ = "one"
b$ = a$
a$ = a$ + "!"
PRINT a$; b$
DIM s$(2)
s$(0) = a$
a$ = "other"
s$(1) = s$(0)
s$(0) = "changed"
PRINT a$; " "; s$(0); " "; s$(1)
