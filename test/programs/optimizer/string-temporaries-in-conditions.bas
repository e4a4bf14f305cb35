c = 0
FOR i = 1 TO 500
  IF LEFT$("abc" + i, 4) = "abc1" AND RIGHT$("x" + i, 1) = "0" THEN c = c + 1
  s$ = MID$("abcdef", i MOD 6 + 1, 1) + s$
  IF LEN(s$) > 20 THEN s$ = LEFT$(s$, 10)
NEXT
PRINT c; s$
