s$ = STRING$(1000, "a")
s$(500 TO 501) = STRING$(3000, "b")
PRINT LEN(s$); s$(499 TO 501); s$(3498 TO 3501)
t$ = s$
s$(2 TO) = ""
PRINT s$; LEN(t$)
