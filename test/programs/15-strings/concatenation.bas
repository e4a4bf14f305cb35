a$ = "ab" : b$ = "cd"
PRINT a$ + b$; a$ + b$ + a$; a$ + ""; "" + ""; a$ + "-" + b$
a$ = a$ + a$
a$ = a$ + a$
PRINT a$; LEN(a$)
FOR i = 1 TO 5 : c$ = c$ + CHR$(64 + i) : NEXT
PRINT c$
FOR i = 1 TO 5 : d$ = CHR$(64 + i) + d$ : NEXT
PRINT d$
