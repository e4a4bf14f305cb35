t = 0
FOR i = 1 TO 20000
  a$ = "item " + i
  b$ = LEFT$(a$, 4) + MID$(a$, 5) + ";"
  t = t + LEN(b$)
NEXT i
PRINT b$; " "; t
