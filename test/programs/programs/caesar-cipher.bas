FUNCTION Shift$(s$, k AS INTEGER)
  LOCAL r$, c AS INTEGER
  FOR i = 1 TO LEN(s$)
    c = ASC(MID$(s$, i, 1))
    SELECT CASE c
      CASE 65 TO 90
        c = 65 + (c - 65 + k + 26) MOD 26
      CASE 97 TO 122
        c = 97 + (c - 97 + k + 26) MOD 26
    END SELECT
    r$ = r$ + CHR$(c)
  NEXT i
  Shift$ = r$
END FUNCTION
m$ = "The Quick Brown Fox, Jumps! 123"
FOR k = 1 TO 25 STEP 6
  e$ = Shift$(m$, k)
  PRINT k; ": "; e$; " -> "; Shift$(e$, -k)
NEXT k
PRINT Shift$(Shift$(m$, 13), 13) = m$
' Vigenere
key$ = "LEMON"
p$ = "ATTACKATDAWN"
c$ = ""
FOR i = 1 TO LEN(p$)
  k = ASC(MID$(key$, (i - 1) MOD LEN(key$) + 1, 1)) - 65
  c$ = c$ + CHR$(65 + (ASC(MID$(p$, i, 1)) - 65 + k) MOD 26)
NEXT i
PRINT c$
