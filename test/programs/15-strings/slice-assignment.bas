s$ = "1234567890"
s$(3 TO 7) = "ABC"
PRINT s$
s$ = "1234567890"
s$(3 TO 5) = "ABCDE"
PRINT s$
s$ = "1234567890"
s$(TO 2) = "x"
PRINT s$
s$(9 TO) = "end"
PRINT s$
s$ = "abc"
s$(10 TO 12) = "!"
PRINT s$
s$(2 TO 2) = ""
PRINT s$; LEN(s$)
s$ = "hello"
t$ = s$
s$(1 TO 1) = "J"
PRINT s$; t$
s$(-3 TO 2) = "AB"
PRINT s$
s$(4 TO 99) = "z"
PRINT s$
u$ = "世界"
u$(1 TO 1) = "ab"
PRINT u$; LEN(u$)
