DIM a$(7)
FOR loop1 = 1 TO 3
PRINT "["; LEFT$(UCASE$(LCASE$(s0$)), 9); "]"
s3$ = LEFT$((s2$ + MID$(STRING$(8, "é"), INSTR(a$(6), "Zé0X"), MAX(0, INSTR(a$(6), s0$)))), 60)
PRINT "["; RIGHT$(IIF(a$(5) < RIGHT$((s3$ + "Xc"), ASC(s4$) MOD 7), a$(5), RIGHT$((s3$ + "Xc"), ASC(s4$) MOD 7)), 8); "]"
s4$ = LEFT$("Y世Ω", 60)
s1$ = LEFT$(RIGHT$(s0$, 2), 60)
IF LEN(s0$) >= 1 THEN MID$(s0$, 1) = (MID$(s3$, 5, MAX(0, 3)) + 4)
a$(6) = LEFT$(s0$, 60)
s1$(((-2) + 4) TO 9) = TRIM$(RIGHT$(s0$, 0))
IF LEN(s3$) >= 4 THEN MID$(s3$, 4) = MID$(RIGHT$(s1$, 3), (5 + 0), MAX(0, 9))
PRINT "["; STRING$(1, "é"); "]"
SWAP a$(7), s0$
PRINT "<"; s2$(ASC(s1$) MOD 7 TO INSTR(a$(6), "0")); ">"
IF LEN(s4$) >= 2 THEN MID$(s4$, 2) = STRING$((5 + 6), "é")
IF LEN(s0$) >= 4 THEN MID$(s0$, 4) = a$(5)
a$(7) = LEFT$(RIGHT$((RIGHT$(a$(7), 7) + LEN(s4$)), 2), 60)
s1$(6 TO 3) = RIGHT$(MID$(s1$, (-1), MAX(0, 4)), 9)
s3$(3 TO (6 + 4)) = "Xca"
a$(6) = LEFT$(RIGHT$(TRIM$(IIF(s0$ < a$(2), s0$, a$(2))), LEN(MID$(s0$, (-1), MAX(0, 6)))), 60)
a$(3) = LEFT$(MID$("Y", ((-2) + ASC("Z  Ybb") MOD 7), MAX(0, 2)), 60)
IF LEN(s3$) >= 1 THEN MID$(s3$, 1) = s4$
a$(1) = LEFT$(a$(7), 60)
a$(6) = LEFT$(RIGHT$(UCASE$(LCASE$(MID$(s1$, 8, MAX(0, 8)))), 8), 60)
s2$ = LEFT$((("cY" + (("bY 世世😀" + a$(1)) + s3$)) + LEFT$(UCASE$(LCASE$(LEFT$("😀Y1Xcc", 1))), LEN(RIGHT$(s2$, 5)))), 60)
s0$ = LEFT$(s2$, 60)
a$(6) = LEFT$(((("" + "世") + LEFT$(s4$, 6)) + a$(5)), 60)
a$(2) = LEFT$((MID$("😀", 8, MAX(0, 8)) + IIF(STRING$(9, "é") < (a$(3) + a$(2)), STRING$(9, "é"), (a$(3) + a$(2)))), 60)
s4$ = LEFT$("11😀 é", 60)
PRINT "["; "c0é"; "]"
s1$ = LEFT$(s4$, 60)
PRINT "<"; s4$(ASC("Ω") MOD 7 TO INSTR("XY", "c 1X")); ">"
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
