DIM a$(7)
FOR loop1 = 1 TO 3
PRINT "["; (LEFT$("YZ 世é", 5) + TRIM$(s4$)); "]"
SWAP a$(1), s0$
PRINT "["; ((RIGHT$(IIF(a$(5) < s4$, a$(5), s4$), (0 + 5)) + (LEFT$("", 8) + (s4$ + "ac😀"))) + TRIM$(LEFT$(a$(1), 0))); "]"
s1$ = LEFT$(RIGHT$(s3$, (9 + ASC(("aY1" + a$(3))) MOD 7)), 60)
s1$ = LEFT$(RIGHT$(s2$, ASC((LEFT$(a$(5), 8) + 5)) MOD 7), 60)
PRINT "["; RIGHT$(RIGHT$("世XY", LEN(IIF(s2$ < "cb1", s2$, "cb1"))), LEN(LEFT$(LEFT$("1cZ ", 1), (-2)))); "]"
s2$ = LEFT$(TRIM$((LEFT$(LEFT$(s0$, 3), INSTR(s0$, "aΩa😀bΩ")) + s4$)), 60)
s3$ = LEFT$(RIGHT$("1😀c😀", 9), 60)
PRINT "["; RIGHT$(RIGHT$(LEFT$(TRIM$(a$(5)), (-1)), 8), 7); "]"
s1$ = LEFT$((a$(4) + MID$(RIGHT$((s2$ + 6), LEN(s3$)), 0, MAX(0, 3))), 60)
SWAP a$(2), s0$
s1$ = LEFT$(MID$((STRING$(((-1) + 0), "é") + STRING$(4, "é")), (-1), MAX(0, LEN(MID$("Zb世😀", 2, MAX(0, 6))))), 60)
s0$(8 TO 3) = (a$(5) + s0$)
PRINT "<"; s1$(INSTR(a$(2), s2$) TO 7); ">"
s4$ = LEFT$(STRING$((0 + (1 + 5)), "é"), 60)
s3$ = LEFT$(RIGHT$((STRING$(1, "é") + ((" Y😀世" + s3$) + "Ω1éé😀")), ((LEN(a$(7)) + LEN(a$(3))) + 8)), 60)
s0$ = LEFT$(MID$(a$(6), 9, MAX(0, 3)), 60)
s4$ = LEFT$(s3$, 60)
a$(3) = LEFT$(STRING$(2, "é"), 60)
s4$ = LEFT$("YY😀", 60)
s2$((8 + 4) TO 8) = ((a$(2) + 1) + IIF(" 0" < s1$, " 0", s1$))
s4$ = LEFT$("ZbΩc世", 60)
SWAP a$(1), s1$
SWAP a$(6), s4$
s1$ = LEFT$("cZ", 60)
PRINT "["; s2$; "]"
s3$ = LEFT$("0a😀ccX", 60)
s3$ = LEFT$(((STRING$(0, "é") + (s0$ + 9)) + INSTR(IIF(s4$ < MID$("", 1, MAX(0, 3)), s4$, MID$("", 1, MAX(0, 3))), s3$)), 60)
s3$((3 + 4) TO INSTR(s4$, s0$)) = RIGHT$((a$(2) + 5), 8)
s3$ = LEFT$(RIGHT$("世Z", LEN("ΩXa")), 60)
NEXT
PRINT s0$; LEN(s0$)
PRINT s1$; LEN(s1$)
PRINT s2$; LEN(s2$)
PRINT s3$; LEN(s3$)
PRINT s4$; LEN(s4$)
FOR i = 0 TO 7 : PRINT a$(i); "|"; : NEXT : PRINT
