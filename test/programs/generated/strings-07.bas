DIM a$(7)
FOR loop1 = 1 TO 3
s3$ = LEFT$(RIGHT$(TRIM$(TRIM$(RIGHT$(s3$, 7))), 8), 60)
s2$ = LEFT$(RIGHT$(LEFT$((RIGHT$(a$(2), 7) + LEFT$("😀0Z世", 5)), INSTR((a$(6) + s1$), s0$)), 5), 60)
s2$ = LEFT$(MID$(a$(1), 5, MAX(0, LEN("bYcYZ "))), 60)
PRINT "<"; s4$((2 + 7) TO INSTR(s4$, a$(2))); ">"
s3$ = LEFT$(s3$, 60)
s1$ = LEFT$(RIGHT$((STRING$(7, "é") + (-1)), INSTR(STRING$(ASC("00") MOD 7, "é"), a$(6))), 60)
PRINT "["; MID$("Z", ASC((RIGHT$(s2$, 6) + IIF(s4$ < "01X", s4$, "01X"))) MOD 7, MAX(0, LEN(UCASE$(LCASE$(UCASE$(LCASE$("世c😀a"))))))); "]"
PRINT "<"; s0$(INSTR(a$(6), "Z") TO (6 + (-1))); ">"
s2$ = LEFT$(MID$(IIF(((s1$ + s3$) + LEN(s3$)) < "YY", ((s1$ + s3$) + LEN(s3$)), "YY"), 0, MAX(0, 3)), 60)
PRINT "["; (("ZaXY" + IIF(STRING$((-2), "é") < RIGHT$("😀", 6), STRING$((-2), "é"), RIGHT$("😀", 6))) + ((s3$ + UCASE$(LCASE$("cΩYc "))) + (RIGHT$("Yéb", 9) + UCASE$(LCASE$(s1$))))); "]"
PRINT "["; (s0$ + " X"); "]"
s2$ = LEFT$(IIF(a$(6) < (STRING$((-2), "é") + RIGHT$((a$(0) + 5), 5)), a$(6), (STRING$((-2), "é") + RIGHT$((a$(0) + 5), 5))), 60)
s0$ = LEFT$(RIGHT$(RIGHT$("bb😀1X", 2), LEN((STRING$((-1), "é") + a$(3)))), 60)
PRINT "["; RIGHT$((LEFT$(UCASE$(LCASE$(a$(4))), ASC(a$(1)) MOD 7) + ("aacZ" + (a$(3) + s0$))), 6); "]"
SWAP a$(4), s4$
a$(7) = LEFT$("c", 60)
a$(4) = LEFT$(a$(1), 60)
s4$(INSTR(a$(5), a$(1)) TO INSTR("Ω1XX0", s2$)) = ("a" + (s2$ + s3$))
a$(4) = LEFT$(s2$, 60)
a$(6) = LEFT$((LEFT$(("世" + "cZa bc"), INSTR("cY世世bΩ", "bYc Y")) + LEN((a$(0) + "c0a0é"))), 60)
s3$(INSTR("😀世X0 ", "") TO 2) = (("bY0ΩΩ" + s3$) + (a$(6) + ""))
s3$ = LEFT$(MID$(((UCASE$(LCASE$(a$(0))) + ("Ya a世1" + "ΩéécΩ")) + (("0ΩZΩ" + "a") + RIGHT$(a$(7), 4))), ASC("YXcYΩ") MOD 7, MAX(0, INSTR(UCASE$(LCASE$(("é" + "ΩΩ"))), "1a0世cX"))), 60)
s1$ = LEFT$((a$(3) + "Zbéb😀"), 60)
a$(4) = LEFT$(TRIM$((RIGHT$(s2$, 4) + ("aXYcY" + "cé"))), 60)
s1$ = LEFT$((LEFT$("Yc", 3) + UCASE$(LCASE$(s3$))), 60)
PRINT "<"; s0$(ASC(s3$) MOD 7 TO INSTR(s1$, "")); ">"
a$(4) = LEFT$(MID$("😀ΩZZY", (-2), MAX(0, INSTR(RIGHT$("", 1), "a世"))), 60)
s2$ = LEFT$(TRIM$(s0$), 60)
s4$ = LEFT$(STRING$(LEN(UCASE$(LCASE$(RIGHT$("Y", 1)))), "é"), 60)
PRINT "<"; s4$(LEN(s2$) TO 5); ">"
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
