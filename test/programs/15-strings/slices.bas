s$ = "1234567890"
PRINT s$(3 TO 5); " "; s$(TO 3); " "; s$(8 TO); " "; s$(1 TO 10); " "; s$(4 TO 4)
PRINT "["; s$(5 TO 4); "]["; s$(11 TO 12); "]["; s$(0 TO 2); "]["; s$(-5 TO 1); "]["; s$(9 TO 99); "]["; s$(99 TO); "]["; s$(TO 0); "]"
a = 2.9 : b = 4.9
PRINT s$(a TO b); " "; s$(a + 1 TO LEN(s$) - 1)
i% = 3
PRINT s$(i% TO i% + 2)
PRINT LEN(s$(2 TO 6)); s$(1 TO 2) + s$(9 TO)
t$ = s$(1 TO 3)
s$ = "changed"
PRINT t$
DIM w AS STRING
w = "without suffix"
PRINT w(1 TO 7); w(9 TO)
