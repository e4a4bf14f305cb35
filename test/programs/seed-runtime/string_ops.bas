a$ = "Hello World"
PRINT UCASE$(a$)
PRINT LEFT$(a$, 5)
PRINT RIGHT$(a$, 5); MID$(a$, 5, 3)
