DIM a$(7)
FOR loop1 = 1 TO 3
s1$ = LEFT$((MID$(RIGHT$(IIF(s0$ < a$(0), s0$, a$(0)), LEN(s1$)), (-1), MAX(0, INSTR("Z", s1$))) + IIF((s4$ + LEN("bXΩYΩX")) < MID$("0😀", 6, MAX(0, LEN(s3$))), (s4$ + LEN("bXΩYΩX")), MID$("0😀", 6, MAX(0, LEN(s3$))))), 60)
s0$ = LEFT$(MID$(s4$, 5, MAX(0, ASC(((a$(3) + " aca") + (-1))) MOD 7)), 60)
s0$ = LEFT$((("c" + STRING$(7, "é")) + (UCASE$(LCASE$(s0$)) + RIGHT$(LEFT$(a$(3), 8), INSTR(s4$, a$(1))))), 60)
s4$ = LEFT$(RIGHT$((s4$ + (LEN(s3$) + (-2))), LEN((IIF(s4$ < "0Z  X", s4$, "0Z  X") + (s4$ + "c ")))), 60)
PRINT "["; s1$; "]"
PRINT "<"; s2$(LEN("Xbb Z") TO 5); ">"
a$(3) = LEFT$(LEFT$(IIF(MID$("", 4, MAX(0, 7)) < LEFT$(s0$, 6), MID$("", 4, MAX(0, 7)), LEFT$(s0$, 6)), 3), 60)
SWAP a$(2), s0$
a$(2) = LEFT$((a$(6) + LEFT$(IIF(a$(2) < s1$, a$(2), s1$), (8 + 3))), 60)
s0$ = LEFT$("ΩbaX 😀", 60)
PRINT "<"; s2$(1 TO 8); ">"
a$(5) = LEFT$((((s0$ + s2$) + UCASE$(LCASE$("c é1"))) + MID$(MID$("Ω😀é", (-2), MAX(0, (-1))), 3, MAX(0, 7))), 60)
IF LEN(s1$) >= 4 THEN MID$(s1$, 4) = s1$
s2$ = LEFT$(MID$("", 9, MAX(0, (-2))), 60)
SWAP a$(2), s2$
PRINT "<"; s1$(6 TO (1 + 9)); ">"
s4$ = LEFT$("😀 ZΩ c", 60)
s3$ = LEFT$(" 世", 60)
s2$(ASC(s0$) MOD 7 TO ASC("") MOD 7) = ""
s2$ = LEFT$(a$(1), 60)
s3$ = LEFT$(LEFT$(s4$, 9), 60)
PRINT "<"; s3$(INSTR(s1$, a$(6)) TO 6); ">"
s1$ = LEFT$(MID$(RIGHT$((LEFT$(a$(6), (-1)) + IIF("ΩY1b世" < a$(1), "ΩY1b世", a$(1))), LEN(UCASE$(LCASE$("")))), 6, MAX(0, INSTR(TRIM$(IIF("c" < s1$, "c", s1$)), a$(3)))), 60)
IF LEN(s1$) >= 1 THEN MID$(s1$, 1) = RIGHT$(IIF(s2$ < "ΩXc XY", s2$, "ΩXc XY"), 0)
PRINT "["; s2$; "]"
PRINT "<"; s1$(LEN("") TO 3); ">"
IF LEN(s1$) >= 4 THEN MID$(s1$, 4) = s4$
s4$ = LEFT$(("1ébΩ " + s1$), 60)
PRINT "["; (s2$ + (((s0$ + "😀Xa") + "éX XZ") + RIGHT$(MID$(s3$, 4, MAX(0, 0)), LEN("bZ c")))); "]"
IF LEN(s3$) >= 3 THEN MID$(s3$, 3) = s0$
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
