a$ = "abc"
b$ = "é"
c$ = "世"
d$ = a$ + b$ + c$ + "😀"
PRINT d$; LEN(d$)
PRINT LEFT$(d$, 4) + RIGHT$(d$, 1)
e$ = LEFT$(d$, 3)
PRINT e$ = a$; e$ + b$ = LEFT$(d$, 4)
d$(4 TO 4) = "E"
PRINT d$
