DIM a$(7)
FOR loop1 = 1 TO 3
IF LEN(s1$) >= 5 THEN MID$(s1$, 5) = RIGHT$("😀", 9)
s4$ = LEFT$(LEFT$((a$(6) + RIGHT$(s2$, (-1))), 0), 60)
s2$(7 TO LEN(a$(1))) = (MID$(s0$, 3, MAX(0, 0)) + MID$("ZX1 b", 7, MAX(0, 4)))
IF LEN(s0$) >= 5 THEN MID$(s0$, 5) = LEFT$(RIGHT$(s3$, 4), 5)
PRINT "<"; s3$(1 TO 5); ">"
s3$ = LEFT$(RIGHT$((LEFT$(LEFT$("Y", 5), 2) + LEFT$(IIF("" < s0$, "", s0$), 1)), 4), 60)
IF LEN(s2$) >= 4 THEN MID$(s2$, 4) = " "
s3$ = LEFT$(MID$(s4$, 6, MAX(0, LEN(" bXcY世"))), 60)
s2$ = LEFT$("aZbbΩ", 60)
s3$ = LEFT$(s2$, 60)
PRINT "["; "Y世c"; "]"
s2$ = LEFT$(s3$, 60)
a$(6) = LEFT$((a$(1) + IIF(s3$ < a$(5), s3$, a$(5))), 60)
IF LEN(s1$) >= 5 THEN MID$(s1$, 5) = (RIGHT$(a$(6), 2) + RIGHT$("ZaΩcΩ", 0))
s1$(1 TO LEN(s2$)) = IIF("c " < IIF("世0Y1ba" < s0$, "世0Y1ba", s0$), "c ", IIF("世0Y1ba" < s0$, "世0Y1ba", s0$))
PRINT "<"; s4$(8 TO 0); ">"
PRINT "["; a$(7); "]"
SWAP a$(4), s3$
a$(2) = LEFT$("ZXXa", 60)
a$(5) = LEFT$(((MID$("ZaXc ", (-2), MAX(0, (-2))) + (" aa1" + s4$)) + RIGHT$(("1Zé 01" + a$(2)), (5 + 7))), 60)
PRINT "<"; s1$(5 TO 8); ">"
IF LEN(s4$) >= 2 THEN MID$(s4$, 2) = (MID$("", 1, MAX(0, (-2))) + (s0$ + "aΩZ1YY"))
a$(1) = LEFT$(LEFT$((MID$("b0X", 8, MAX(0, 7)) + INSTR("世 😀世", "1ac")), LEN(TRIM$(s3$))), 60)
a$(2) = LEFT$(RIGHT$(TRIM$(a$(2)), 1), 60)
a$(4) = LEFT$(" ", 60)
a$(2) = LEFT$("", 60)
s0$ = LEFT$(UCASE$(LCASE$((a$(0) + INSTR((s3$ + "Z😀Y😀"), "11 01a")))), 60)
s0$ = LEFT$((STRING$(2, "é") + IIF(MID$(STRING$(1, "é"), 5, MAX(0, (-1))) < UCASE$(LCASE$(a$(2))), MID$(STRING$(1, "é"), 5, MAX(0, (-1))), UCASE$(LCASE$(a$(2))))), 60)
IF LEN(s1$) >= 1 THEN MID$(s1$, 1) = s4$
PRINT "<"; s3$((5 + (-1)) TO 5); ">"
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
