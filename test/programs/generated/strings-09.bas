DIM a$(7)
FOR loop1 = 1 TO 3
IF LEN(s2$) >= 5 THEN MID$(s2$, 5) = TRIM$("XZ1éé")
PRINT "<"; s0$(3 TO (-1)); ">"
s3$(ASC(a$(5)) MOD 7 TO 3) = RIGHT$(s4$, 7)
IF LEN(s0$) >= 1 THEN MID$(s0$, 1) = s2$
a$(3) = LEFT$(LEFT$(MID$("aca", 5, MAX(0, LEN(s1$))), (ASC("0bc aZ") MOD 7 + ASC(s0$) MOD 7)), 60)
PRINT "<"; s3$(2 TO 8); ">"
a$(6) = LEFT$("", 60)
s1$(7 TO (3 + 0)) = TRIM$(MID$("ZéYba", 0, MAX(0, (-2))))
IF LEN(s1$) >= 3 THEN MID$(s1$, 3) = ((a$(4) + 1) + TRIM$("Z11Ω "))
s0$((-1) TO 3) = STRING$((-1), "é")
SWAP a$(2), s3$
s1$ = LEFT$(s2$, 60)
s2$ = LEFT$(s3$, 60)
s0$ = LEFT$(RIGHT$(UCASE$(LCASE$(MID$(RIGHT$(a$(3), (-2)), (2 + 3), MAX(0, INSTR(s3$, "Ωaa"))))), 0), 60)
s1$ = LEFT$(RIGHT$(STRING$(ASC(a$(4)) MOD 7, "é"), LEN((s3$ + RIGHT$(" 1Ω", 4)))), 60)
PRINT "["; (STRING$(INSTR(MID$(s4$, 8, MAX(0, 7)), s0$), "é") + LEFT$(("😀10bX0" + (a$(5) + "ΩXΩ")), (-1))); "]"
IF LEN(s4$) >= 2 THEN MID$(s4$, 2) = RIGHT$(s4$, LEN(a$(1)))
IF LEN(s0$) >= 2 THEN MID$(s0$, 2) = TRIM$("")
s3$ = LEFT$(LEFT$("Y", ASC(((s3$ + a$(0)) + MID$("ZX", 8, MAX(0, (-1))))) MOD 7), 60)
IF LEN(s1$) >= 3 THEN MID$(s1$, 3) = RIGHT$(LEFT$("Ωé", 5), (7 + 5))
s4$ = LEFT$(("" + (" Ω0Ω" + UCASE$(LCASE$(STRING$(2, "é"))))), 60)
SWAP a$(7), s1$
IF LEN(s4$) >= 3 THEN MID$(s4$, 3) = (TRIM$("😀Ω0") + ("Ω1X😀😀" + " 1"))
s0$ = LEFT$(s1$, 60)
s1$(ASC("c0 1") MOD 7 TO (2 + 6)) = LEFT$(LEFT$(a$(5), (-1)), 5)
s1$ = LEFT$((MID$(IIF(a$(3) < RIGHT$("", 9), a$(3), RIGHT$("", 9)), 3, MAX(0, INSTR((s0$ + a$(3)), "Xb1Ωb0"))) + MID$(STRING$(INSTR(s0$, s3$), "é"), ASC(IIF(s4$ < "1c世Z b", s4$, "1c世Z b")) MOD 7, MAX(0, 6))), 60)
s1$(INSTR(s0$, a$(2)) TO 8) = LEFT$(s3$, (-1))
PRINT "["; LEFT$(STRING$(3, "é"), INSTR(LEFT$(("a世cb" + a$(0)), 5), "Z😀Xé")); "]"
s3$ = LEFT$(MID$(LEFT$(TRIM$(("1ΩXZ00" + 5)), ASC(MID$(s0$, 4, MAX(0, 7))) MOD 7), 1, MAX(0, 4)), 60)
s4$ = LEFT$(LEFT$(STRING$(4, "é"), LEN(LEFT$(RIGHT$("c", 7), INSTR(s3$, a$(0))))), 60)
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
