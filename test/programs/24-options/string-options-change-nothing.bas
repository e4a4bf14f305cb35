OPTION ASCII
a$ = "héllo"
PRINT a$; LEN(a$); MID$(a$, 2, 1)
