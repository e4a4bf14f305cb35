s$ = ""
FOR i = 1 TO 5000
  s$ = s$ + CHR$(65 + i MOD 26)
NEXT i
PRINT LEN(s$); " "; LEFT$(s$, 5); " "; RIGHT$(s$, 5)
n = 0
FOR i = 1 TO LEN(s$)
  IF MID$(s$, i, 1) = "A" THEN n = n + 1
NEXT i
PRINT n
t$ = s$ + s$ + s$ + s$
PRINT LEN(t$); INSTR(t$, "ZAB")
