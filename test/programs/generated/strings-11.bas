DIM a$(7)
FOR loop1 = 1 TO 3
a$(3) = LEFT$((s3$ + s0$), 60)
s4$ = LEFT$((RIGHT$(TRIM$(RIGHT$(s1$, 8)), 7) + LEN((a$(3) + 2))), 60)
a$(1) = LEFT$((LEFT$(LEFT$(a$(0), (-2)), INSTR(s3$, a$(4))) + (MID$("bΩΩb", 0, MAX(0, 5)) + RIGHT$("cb", (-1)))), 60)
IF LEN(s1$) >= 4 THEN MID$(s1$, 4) = (STRING$(9, "é") + ("ZΩ0 Ω" + "Z"))
a$(6) = LEFT$(s2$, 60)
s0$ = LEFT$(STRING$((INSTR(s4$, s0$) + 0), "é"), 60)
PRINT "["; RIGHT$(STRING$(2, "é"), 5); "]"
PRINT "<"; s4$(3 TO ASC("bZ") MOD 7); ">"
a$(6) = LEFT$((STRING$((-2), "é") + s3$), 60)
SWAP a$(2), s1$
s1$ = LEFT$(s2$, 60)
PRINT "["; IIF("éa" < RIGHT$((a$(5) + LEFT$(" ", 3)), 0), "éa", RIGHT$((a$(5) + LEFT$(" ", 3)), 0)); "]"
a$(7) = LEFT$(LEFT$(("" + 6), ASC(s0$) MOD 7), 60)
IF LEN(s0$) >= 3 THEN MID$(s0$, 3) = LEFT$(("😀" + "世Z0b"), (-2))
s3$ = LEFT$(MID$(TRIM$((UCASE$(LCASE$("é ")) + UCASE$(LCASE$("😀cZa")))), 8, MAX(0, LEN(IIF((a$(7) + a$(3)) < LEFT$(a$(0), 1), (a$(7) + a$(3)), LEFT$(a$(0), 1))))), 60)
s4$ = LEFT$(LEFT$(STRING$(INSTR(RIGHT$(s1$, (-1)), s2$), "é"), 9), 60)
a$(2) = LEFT$(RIGHT$(MID$((a$(1) + s4$), 9, MAX(0, 2)), ASC(MID$(a$(3), 6, MAX(0, (-2)))) MOD 7), 60)
IF LEN(s2$) >= 2 THEN MID$(s2$, 2) = TRIM$(a$(7))
SWAP a$(0), s1$
s3$ = LEFT$(TRIM$(LEFT$(STRING$(LEN("a😀😀"), "é"), INSTR(LEFT$(a$(4), 7), ""))), 60)
a$(0) = LEFT$(s4$, 60)
s0$ = LEFT$(MID$(LEFT$(s2$, 6), (9 + INSTR(UCASE$(LCASE$(a$(7))), "")), MAX(0, (-2))), 60)
a$(3) = LEFT$(s1$, 60)
PRINT "["; (IIF(STRING$(LEN(s3$), "é") < (STRING$(2, "é") + 4), STRING$(LEN(s3$), "é"), (STRING$(2, "é") + 4)) + 6); "]"
s2$(3 TO 6) = STRING$(LEN(""), "é")
s4$ = LEFT$((a$(0) + a$(2)), 60)
a$(2) = LEFT$(LEFT$(RIGHT$(STRING$(0, "é"), (2 + 0)), 9), 60)
s2$ = LEFT$(s0$, 60)
s1$ = LEFT$(("😀Y世1é" + s3$), 60)
s0$ = LEFT$(s4$, 60)
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
