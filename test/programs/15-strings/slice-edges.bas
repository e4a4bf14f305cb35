s$ = "Hello World"
PRINT s$(1 TO 5); "|"; s$(TO 3); "|"; s$(7 TO); "|"; s$(0 TO 2); "|"; s$(-5 TO 2); "|"; s$(4 TO 3); "|"; s$(20 TO 30); "|"; s$(5 TO 99); "|"; s$(2.9 TO 3.9)
t$ = "1234567890": t$(3 TO 7) = "ABC": PRINT t$
t$ = "1234567890": t$(3 TO 5) = "ABCDE": PRINT t$
t$ = "1234567890": t$(TO 3) = "": PRINT t$
t$ = "1234567890": t$(9 TO) = "xyz": PRINT t$
t$ = "1234567890": t$(15 TO 20) = "end": PRINT t$
t$ = "1234567890": t$(5 TO 2) = "ins": PRINT t$
t$ = "1234567890": t$(0 TO 0) = "pre": PRINT t$
t$ = "1234567890": t$(11 TO 11) = "X": PRINT t$
DIM a$(3): a$(1) = "abcdef": PRINT a$(1)(2 TO 3)
a$(1)(2 TO 3) = "ZZZ": PRINT a$(1)
DIM q AS STRING: q = "plain": PRINT q(2 TO 4): q(1 TO 1) = "P": PRINT q
TYPE T
 n AS STRING
END TYPE
DIM r AS T: r.n = "field": PRINT r.n(2 TO 3): r.n(1 TO 2) = "--": PRINT r.n
PRINT MID$(s$, 7, 3)
MID$(s$, 7, 3) = "XYZW": PRINT s$
MID$(s$, 10) = "12345": PRINT s$
MID$(s$, 1, 0) = "12345": PRINT s$
MID$(s$, 20) = "12345": PRINT s$
MID$(s$, 2, 5) = "q": PRINT s$
