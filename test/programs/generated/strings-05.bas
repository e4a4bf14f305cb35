DIM a$(7)
FOR loop1 = 1 TO 3
s2$ = LEFT$("", 60)
PRINT "["; LEFT$(RIGHT$(LEFT$(MID$("b😀a😀", 8, MAX(0, 6)), 8), INSTR(STRING$(2, "é"), "1Yé1a1")), (-1)); "]"
SWAP a$(1), s2$
IF LEN(s0$) >= 2 THEN MID$(s0$, 2) = UCASE$(LCASE$(s4$))
s2$ = LEFT$(((RIGHT$(STRING$(1, "é"), 6) + ("cX😀0" + ASC("Xc0YYZ") MOD 7)) + LEFT$((RIGHT$("b0Ω1ac", (-2)) + 7), 9)), 60)
a$(7) = LEFT$(("" + MID$(RIGHT$("😀😀c", 6), LEN("Ω"), MAX(0, ((-2) + (-2))))), 60)
s3$ = LEFT$((LEFT$(MID$(MID$(" 0c世a", 2, MAX(0, 3)), 9, MAX(0, (9 + 8))), 6) + MID$(MID$((s1$ + "00 😀1"), 3, MAX(0, ASC(s3$) MOD 7)), 3, MAX(0, 0))), 60)
s1$ = LEFT$(STRING$(9, "é"), 60)
s4$ = LEFT$(STRING$(((INSTR(a$(3), s1$) + ASC("é") MOD 7) + ASC((a$(0) + 5)) MOD 7), "é"), 60)
s2$ = LEFT$(IIF(s0$ < RIGHT$(LEFT$(a$(3), INSTR("c😀ZXc", s0$)), ASC(TRIM$("10")) MOD 7), s0$, RIGHT$(LEFT$(a$(3), INSTR("c😀ZXc", s0$)), ASC(TRIM$("10")) MOD 7)), 60)
s2$ = LEFT$(RIGHT$(s3$, 1), 60)
s4$ = LEFT$(STRING$((-1), "é"), 60)
s4$ = LEFT$((s4$ + LEFT$(RIGHT$(("Zb" + "世"), 1), 2)), 60)
s2$ = LEFT$(UCASE$(LCASE$((STRING$(INSTR("éX", "😀XYc世X"), "é") + a$(7)))), 60)
a$(2) = LEFT$("YéZ", 60)
PRINT "["; TRIM$(STRING$(INSTR(LEFT$(" 😀😀é", 1), ""), "é")); "]"
s2$(1 TO INSTR("世", a$(7))) = LEFT$(MID$(a$(7), 2, MAX(0, 4)), (-2))
s1$ = LEFT$(IIF(LEFT$(MID$(MID$(s2$, (-2), MAX(0, 5)), (-1), MAX(0, (-1))), LEN(IIF("😀1a0é" < "😀", "😀1a0é", "😀"))) < s1$, LEFT$(MID$(MID$(s2$, (-2), MAX(0, 5)), (-1), MAX(0, (-1))), LEN(IIF("😀1a0é" < "😀", "😀1a0é", "😀"))), s1$), 60)
IF LEN(s1$) >= 1 THEN MID$(s1$, 1) = UCASE$(LCASE$(LEFT$(a$(1), 5)))
PRINT "<"; s4$((-1) TO 7); ">"
PRINT "<"; s2$(3 TO LEN(" 世😀0X")); ">"
PRINT "["; "Ω "; "]"
s1$ = LEFT$(LEFT$(s0$, 1), 60)
s4$ = LEFT$(IIF(((STRING$(7, "é") + (s0$ + a$(4))) + (RIGHT$(s1$, 4) + STRING$(5, "é"))) < MID$(STRING$(9, "é"), 6, MAX(0, (-1))), ((STRING$(7, "é") + (s0$ + a$(4))) + (RIGHT$(s1$, 4) + STRING$(5, "é"))), MID$(STRING$(9, "é"), 6, MAX(0, (-1)))), 60)
s3$ = LEFT$("X Yé", 60)
a$(0) = LEFT$(s2$, 60)
PRINT "<"; s0$(LEN(s2$) TO (-2)); ">"
PRINT "["; (STRING$((ASC(s4$) MOD 7 + INSTR("1cΩ", "ΩZc")), "é") + RIGHT$(LEFT$(s4$, ASC(s3$) MOD 7), 3)); "]"
s1$ = LEFT$(MID$(((("1éZΩ" + s0$) + UCASE$(LCASE$(s1$))) + (UCASE$(LCASE$(a$(0))) + ("bc" + s1$))), 6, MAX(0, 6)), 60)
s0$ = LEFT$(TRIM$(TRIM$((LEFT$(a$(0), 8) + s4$))), 60)
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
