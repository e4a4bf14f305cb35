DIM a$(7)
FOR loop1 = 1 TO 3
s4$ = LEFT$((TRIM$(IIF(a$(5) < ("😀ΩX" + a$(3)), a$(5), ("😀ΩX" + a$(3)))) + a$(2)), 60)
s3$ = LEFT$(LEFT$(LEFT$(a$(6), ((9 + 8) + (7 + 2))), 6), 60)
s4$ = LEFT$(MID$(MID$((MID$("😀1YΩ ", 4, MAX(0, 5)) + s3$), LEN(a$(5)), MAX(0, 1)), ASC(TRIM$(IIF(" 1Ω" < s1$, " 1Ω", s1$))) MOD 7, MAX(0, 8)), 60)
s1$ = LEFT$("XZ世", 60)
s0$ = LEFT$(s4$, 60)
IF LEN(s1$) >= 5 THEN MID$(s1$, 5) = STRING$(LEN(a$(3)), "é")
s4$ = LEFT$(MID$((LEFT$(("Y" + "1 "), 8) + s1$), 9, MAX(0, INSTR((MID$(a$(6), 4, MAX(0, 3)) + MID$("", 3, MAX(0, 1))), "01世a😀"))), 60)
s3$ = LEFT$("bY😀", 60)
s3$ = LEFT$(UCASE$(LCASE$(STRING$(INSTR(TRIM$(s1$), "😀"), "é"))), 60)
s4$ = LEFT$("ΩΩ", 60)
a$(6) = LEFT$(("  世" + (RIGHT$(s3$, 3) + UCASE$(LCASE$(" Y")))), 60)
IF LEN(s4$) >= 5 THEN MID$(s4$, 5) = a$(5)
SWAP a$(1), s0$
PRINT "["; LEFT$(RIGHT$(LEFT$(STRING$(1, "é"), 9), 8), (INSTR(MID$("", 2, MAX(0, (-2))), s3$) + (LEN("😀XZZ1") + 2))); "]"
a$(5) = LEFT$((IIF(STRING$(7, "é") < RIGHT$(s2$, 7), STRING$(7, "é"), RIGHT$(s2$, 7)) + (LEFT$(s4$, 0) + TRIM$(s3$))), 60)
SWAP a$(5), s0$
PRINT "<"; s3$(7 TO LEN(s1$)); ">"
a$(7) = LEFT$(s2$, 60)
PRINT "["; MID$(RIGHT$(a$(4), (-2)), 8, MAX(0, ASC(((s2$ + s0$) + TRIM$(s1$))) MOD 7)); "]"
SWAP a$(4), s1$
PRINT "<"; s0$(INSTR(" é😀cc ", s0$) TO ASC(s4$) MOD 7); ">"
s2$ = LEFT$(UCASE$(LCASE$(MID$(" Z", 6, MAX(0, (7 + 7))))), 60)
a$(0) = LEFT$((MID$(UCASE$(LCASE$(a$(2))), 5, MAX(0, INSTR(s3$, a$(4)))) + (("X世" + s2$) + ("ac" + (-2)))), 60)
s4$ = LEFT$(a$(5), 60)
s2$(ASC(s2$) MOD 7 TO 4) = "Zé世0"
IF LEN(s2$) >= 4 THEN MID$(s2$, 4) = TRIM$("1世0")
SWAP a$(6), s1$
s4$ = LEFT$(RIGHT$(LEFT$(MID$(a$(6), 3, MAX(0, ASC(s1$) MOD 7)), ASC(IIF(a$(4) < a$(4), a$(4), a$(4))) MOD 7), ASC(UCASE$(LCASE$(("" + "")))) MOD 7), 60)
IF LEN(s3$) >= 5 THEN MID$(s3$, 5) = TRIM$(LEFT$(s4$, 5))
IF LEN(s1$) >= 3 THEN MID$(s1$, 3) = s2$
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
