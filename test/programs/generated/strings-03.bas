DIM a$(7)
FOR loop1 = 1 TO 3
a$(0) = LEFT$((TRIM$("abYZZc") + ((a$(2) + 7) + RIGHT$(a$(1), 4))), 60)
a$(5) = LEFT$(IIF(((s4$ + a$(2)) + ("世c1Z1 " + (-2))) < IIF(a$(6) < (s4$ + s3$), a$(6), (s4$ + s3$)), ((s4$ + a$(2)) + ("世c1Z1 " + (-2))), IIF(a$(6) < (s4$ + s3$), a$(6), (s4$ + s3$))), 60)
s1$ = LEFT$(LEFT$((TRIM$(RIGHT$(" 0YX世", 5)) + s0$), 6), 60)
s2$ = LEFT$(MID$(LEFT$(TRIM$(TRIM$("é")), LEN(IIF("1aa" < s4$, "1aa", s4$))), (-1), MAX(0, 9)), 60)
s0$ = LEFT$(("😀X" + ""), 60)
SWAP a$(5), s2$
SWAP a$(2), s4$
s4$ = LEFT$(STRING$((1 + (4 + INSTR(a$(7), "0世X😀Z"))), "é"), 60)
s3$(8 TO 1) = MID$(a$(4), 7, MAX(0, 9))
s3$ = LEFT$("ZbXΩc", 60)
IF LEN(s4$) >= 5 THEN MID$(s4$, 5) = STRING$(LEN("ΩXΩYé"), "é")
s4$(4 TO ASC("X世XX") MOD 7) = (s1$ + a$(7))
s3$(9 TO 0) = a$(5)
a$(5) = LEFT$(MID$(MID$(STRING$(9, "é"), 0, MAX(0, 9)), (-1), MAX(0, INSTR(UCASE$(LCASE$(s3$)), "Ω00é"))), 60)
a$(4) = LEFT$(RIGHT$((MID$(a$(1), 0, MAX(0, 8)) + (s4$ + 0)), 6), 60)
s0$ = LEFT$(LEFT$("cZ", 0), 60)
s0$ = LEFT$(LEFT$(LEFT$(TRIM$((s2$ + " Z")), LEN("XΩ")), INSTR(IIF(RIGHT$("é bYX", 9) < TRIM$(a$(1)), RIGHT$("é bYX", 9), TRIM$(a$(1))), s1$)), 60)
s3$ = LEFT$(((LEFT$(("XcaX" + s1$), LEN(s3$)) + INSTR("a  Ω0", "世😀")) + ASC(MID$(("" + s1$), (0 + 2), MAX(0, ASC(a$(6)) MOD 7))) MOD 7), 60)
s2$((-2) TO LEN(a$(2))) = LEFT$(("1" + ""), 4)
PRINT "<"; s2$(4 TO 5); ">"
s2$ = LEFT$(TRIM$(MID$(LEFT$(MID$(s2$, 9, MAX(0, 5)), ASC(s3$) MOD 7), (-2), MAX(0, ASC((s1$ + s1$)) MOD 7))), 60)
s3$ = LEFT$(UCASE$(LCASE$(TRIM$(RIGHT$((a$(0) + a$(6)), INSTR("", s1$))))), 60)
a$(5) = LEFT$(STRING$(6, "é"), 60)
s4$ = LEFT$(a$(7), 60)
s2$ = LEFT$(IIF(IIF(UCASE$(LCASE$(MID$(a$(3), 3, MAX(0, (-2))))) < STRING$(INSTR("é1Y", s2$), "é"), UCASE$(LCASE$(MID$(a$(3), 3, MAX(0, (-2))))), STRING$(INSTR("é1Y", s2$), "é")) < RIGHT$((("" + "") + STRING$(8, "é")), 0), IIF(UCASE$(LCASE$(MID$(a$(3), 3, MAX(0, (-2))))) < STRING$(INSTR("é1Y", s2$), "é"), UCASE$(LCASE$(MID$(a$(3), 3, MAX(0, (-2))))), STRING$(INSTR("é1Y", s2$), "é")), RIGHT$((("" + "") + STRING$(8, "é")), 0)), 60)
s1$ = LEFT$(MID$((LEFT$((s0$ + " bY1"), ASC(s0$) MOD 7) + 3), ASC(s3$) MOD 7, MAX(0, LEN(LEFT$(MID$(s0$, (-2), MAX(0, (-2))), LEN(s2$))))), 60)
s0$ = LEFT$("😀a", 60)
s3$ = LEFT$(RIGHT$(RIGHT$(RIGHT$("00世X世", INSTR("Ω 0", s2$)), 1), LEN(UCASE$(LCASE$(s0$)))), 60)
PRINT "["; STRING$(8, "é"); "]"
s2$(9 TO INSTR("😀1é", s1$)) = MID$(UCASE$(LCASE$(s4$)), INSTR("Ωc0", a$(4)), MAX(0, LEN(a$(5))))
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
