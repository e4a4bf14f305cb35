s$ = "Hello World"
t$ = s$
s$(1 TO 5) = "HI"
PRINT s$; "|"; t$; "|"; t$(7 TO)
