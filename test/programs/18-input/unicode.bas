INPUT "", a$
PRINT a$; LEN(a$)
PRINT UCASE$(MID$(a$, 3, 1))
