s$ = "naïve 世界 😀!"
PRINT LEN(s$)
FOR i = 1 TO LEN(s$)
  PRINT MID$(s$, i, 1); "|";
NEXT
PRINT
PRINT LEFT$(s$, 3); " "; RIGHT$(s$, 2); " "; MID$(s$, 7, 2)
PRINT INSTR(s$, "世"); INSTR(s$, "界"); " "; INSTR(s$, "😀"); " "; INSTR(s$, "!")
PRINT ASC("é"); " "; ASC("世"); " "; ASC("😀")
PRINT CHR$(233); CHR$(19990); CHR$(128512)
PRINT LEN(CHR$(233)); LEN(CHR$(128512))
