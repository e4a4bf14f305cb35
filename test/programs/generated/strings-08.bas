DIM a$(7)
FOR loop1 = 1 TO 3
s1$ = LEFT$((STRING$((LEN(a$(2)) + INSTR("X", "X0")), "é") + (LEFT$((s3$ + (-1)), 6) + a$(7))), 60)
IF LEN(s0$) >= 1 THEN MID$(s0$, 1) = UCASE$(LCASE$(TRIM$(a$(3))))
s2$ = LEFT$(RIGHT$(UCASE$(LCASE$(STRING$(2, "é"))), 8), 60)
s3$ = LEFT$((MID$(STRING$(ASC("Xb") MOD 7, "é"), 6, MAX(0, LEN(UCASE$(LCASE$(a$(5)))))) + TRIM$("😀éY")), 60)
s0$ = LEFT$(MID$(STRING$((LEN(a$(4)) + (-2)), "é"), (INSTR("世😀a", s4$) + 7), MAX(0, 4)), 60)
PRINT "["; MID$(RIGHT$(MID$(IIF("" < "😀Ω世c0Ω", "", "😀Ω世c0Ω"), 6, MAX(0, LEN("b"))), INSTR(UCASE$(LCASE$("1bYac😀")), s0$)), 3, MAX(0, (ASC(RIGHT$("", 4)) MOD 7 + 4))); "]"
s0$ = LEFT$(MID$(a$(4), INSTR(RIGHT$(s1$, 5), s2$), MAX(0, 2)), 60)
s1$ = LEFT$(a$(2), 60)
PRINT "["; RIGHT$(s2$, INSTR(s1$, "a é")); "]"
s1$ = LEFT$((LEFT$(s2$, 9) + IIF((RIGHT$(" ébé😀é", 5) + RIGHT$("", 6)) < (IIF(s2$ < s4$, s2$, s4$) + (s1$ + a$(6))), (RIGHT$(" ébé😀é", 5) + RIGHT$("", 6)), (IIF(s2$ < s4$, s2$, s4$) + (s1$ + a$(6))))), 60)
s1$ = LEFT$("cé Z世Ω", 60)
s1$ = LEFT$(STRING$(ASC(RIGHT$(STRING$(7, "é"), 4)) MOD 7, "é"), 60)
a$(1) = LEFT$(s1$, 60)
s3$ = LEFT$((s1$ + LEN(MID$(MID$("😀", 6, MAX(0, (-1))), 7, MAX(0, INSTR("bZ世😀1Z", "b"))))), 60)
PRINT "["; MID$(MID$(s2$, (9 + 9), MAX(0, ASC(STRING$(5, "é")) MOD 7)), INSTR(a$(5), "éY世"), MAX(0, 4)); "]"
s2$ = LEFT$(((("😀Y0" + ("😀ZbZY" + a$(7))) + (s2$ + ("b" + 5))) + LEFT$(IIF(s2$ < STRING$(8, "é"), s2$, STRING$(8, "é")), 0)), 60)
a$(6) = LEFT$((RIGHT$(" ", LEN("0世éYé")) + LEFT$(UCASE$(LCASE$(s4$)), 0)), 60)
SWAP a$(5), s0$
s1$(9 TO 5) = (s4$ + (a$(1) + "é1"))
s4$ = LEFT$("", 60)
s3$ = LEFT$(LEFT$((MID$(MID$(s1$, (-2), MAX(0, 0)), INSTR("ba", ""), MAX(0, (-2))) + ((a$(2) + a$(0)) + IIF("X b" < "c 😀a", "X b", "c 😀a"))), ASC((LEFT$("Y0X ", 5) + RIGHT$("0é", 7))) MOD 7), 60)
a$(7) = LEFT$(STRING$(2, "é"), 60)
PRINT "["; MID$(LEFT$(LEFT$(RIGHT$(s3$, 0), INSTR("ΩYé", s3$)), INSTR(MID$("世Xé bX", 0, MAX(0, 7)), s2$)), ASC((STRING$(7, "é") + ("Ω" + s4$))) MOD 7, MAX(0, (-1))); "]"
s4$ = LEFT$((STRING$(LEN(s2$), "é") + (IIF(a$(0) < LEFT$("", (-1)), a$(0), LEFT$("", (-1))) + (-2))), 60)
IF LEN(s0$) >= 4 THEN MID$(s0$, 4) = ((s4$ + "é 0") + (a$(6) + "ΩYZ"))
PRINT "<"; s3$(ASC("Z ") MOD 7 TO 9); ">"
s2$ = LEFT$(MID$(((RIGHT$(a$(2), 1) + 3) + TRIM$(s3$)), INSTR((IIF(s3$ < "aé c", s3$, "aé c") + TRIM$(s1$)), s4$), MAX(0, 3)), 60)
s4$ = LEFT$((s2$ + a$(5)), 60)
s2$ = LEFT$(LEFT$(a$(5), 5), 60)
PRINT "["; RIGHT$(s1$, 4); "]"
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
