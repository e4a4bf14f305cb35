DIM a$(7)
FOR loop1 = 1 TO 3
a$(6) = LEFT$(TRIM$(TRIM$(TRIM$(a$(0)))), 60)
SWAP a$(0), s0$
a$(3) = LEFT$((LEFT$((a$(2) + "Ω😀caa"), LEN(s2$)) + LEFT$(STRING$(6, "é"), INSTR(s0$, s4$))), 60)
s3$ = LEFT$((LEFT$((TRIM$("😀世😀") + STRING$(4, "é")), ASC(s2$) MOD 7) + IIF(MID$("1😀é ", 8, MAX(0, (3 + 1))) < RIGHT$("YΩ", INSTR(a$(2), a$(0))), MID$("1😀é ", 8, MAX(0, (3 + 1))), RIGHT$("YΩ", INSTR(a$(2), a$(0))))), 60)
IF LEN(s0$) >= 5 THEN MID$(s0$, 5) = s2$
s0$ = LEFT$(STRING$((-1), "é"), 60)
PRINT "["; IIF(STRING$(((4 + 3) + INSTR("c😀", "0世1")), "é") < ((s1$ + "1") + LEFT$(STRING$((-1), "é"), ASC(s0$) MOD 7)), STRING$(((4 + 3) + INSTR("c😀", "0世1")), "é"), ((s1$ + "1") + LEFT$(STRING$((-1), "é"), ASC(s0$) MOD 7))); "]"
s2$ = LEFT$(s4$, 60)
s3$ = LEFT$("0世Y ", 60)
s0$ = LEFT$(STRING$(6, "é"), 60)
s4$((8 + 7) TO 0) = LEFT$(s4$, 0)
PRINT "<"; s4$(4 TO 2); ">"
s3$ = LEFT$(STRING$(((-2) + LEN(MID$(a$(5), (-2), MAX(0, 2)))), "é"), 60)
s1$(5 TO 0) = (MID$("世ZY", 4, MAX(0, 7)) + STRING$(3, "é"))
s1$ = LEFT$(LEFT$(TRIM$("a世1世Ω "), (-2)), 60)
s2$(8 TO LEN("😀1😀世")) = (IIF(s0$ < "Ω", s0$, "Ω") + RIGHT$("Ωa", 8))
s4$ = LEFT$(((("" + s1$) + RIGHT$(STRING$(2, "é"), 0)) + s3$), 60)
s0$ = LEFT$("é😀0世éé", 60)
s0$ = LEFT$((STRING$(LEN("Ω世cΩ世"), "é") + STRING$(7, "é")), 60)
s3$ = LEFT$(UCASE$(LCASE$(((IIF(a$(4) < " Xé", a$(4), " Xé") + (s1$ + a$(2))) + TRIM$(a$(4))))), 60)
s1$(3 TO 9) = LEFT$(RIGHT$(s0$, 8), 5)
s1$ = LEFT$(a$(0), 60)
a$(7) = LEFT$("", 60)
s0$ = LEFT$(MID$(s1$, (LEN((s0$ + (-1))) + INSTR((" 😀😀😀b" + 7), s2$)), MAX(0, 1)), 60)
a$(6) = LEFT$((MID$(LEFT$(s1$, 9), 8, MAX(0, 6)) + ((s0$ + a$(5)) + MID$(s0$, 9, MAX(0, 3)))), 60)
s4$ = LEFT$(RIGHT$((((s1$ + s0$) + STRING$(6, "é")) + RIGHT$(TRIM$(a$(4)), ASC(a$(7)) MOD 7)), LEN(MID$(" ", (1 + 2), MAX(0, 9)))), 60)
s1$ = LEFT$(LEFT$(LEFT$(LEFT$(IIF("Y1" < a$(3), "Y1", a$(3)), LEN(a$(4))), 2), 3), 60)
PRINT "["; "1c"; "]"
s0$(5 TO (-1)) = LEFT$(a$(0), (7 + 4))
PRINT "["; MID$(RIGHT$(IIF(IIF(s3$ < s1$, s3$, s1$) < a$(6), IIF(s3$ < s1$, s3$, s1$), a$(6)), 1), 2, MAX(0, (-1))); "]"
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
