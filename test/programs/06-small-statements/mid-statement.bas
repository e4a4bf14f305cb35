s$ = "abcdefgh"
MID$(s$, 3, 2) = "XY"
PRINT s$
MID$(s$, 1) = "12"
PRINT s$
MID$(s$, 7, 5) = "LONGER"
PRINT s$; LEN(s$)
MID$(s$, 4, 3) = "q"
PRINT s$
MID$(s$, 2, 1) = "ZZZ"
PRINT s$
t$ = s$
MID$(t$, 1, 1) = "!"
PRINT s$; " "; t$
u$ = "wörld"
MID$(u$, 2, 1) = "o"
PRINT u$
DIM a$(2)
a$(1) = "hello"
MID$(a$(1), 1, 1) = "J"
PRINT a$(1)
