DIM code AS HASHMAP, back AS HASHMAP
FOR i = 1 TO 26
  READ m$
  code(CHR$(64 + i)) = m$
  back(m$) = CHR$(64 + i)
NEXT i
DATA ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--"
DATA "-.", "---", ".--.", "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--.."
FUNCTION ToMorse$(s$)
  LOCAL r$, c$
  s$ = UCASE$(s$)
  FOR i = 1 TO LEN(s$)
    c$ = MID$(s$, i, 1)
    IF code.HASKEY(c$) THEN r$ = r$ + code(c$) + " " ELSE r$ = r$ + "/ "
  NEXT i
  RETURN TRIM$(r$)
END FUNCTION
FUNCTION FromMorse$(s$)
  LOCAL r$, t$, c$
  s$ = s$ + " "
  FOR i = 1 TO LEN(s$)
    c$ = MID$(s$, i, 1)
    IF c$ <> " " THEN
      t$ = t$ + c$
    ELSE
      IF t$ = "/" THEN r$ = r$ + " " ELSE r$ = r$ + back(t$)
      t$ = ""
    END IF
  NEXT i
  RETURN r$
END FUNCTION
a$ = ToMorse$("Hello World")
PRINT a$
PRINT FromMorse$(a$)
PRINT FromMorse$("... --- ...")
PRINT code.SIZE(); back.SIZE(); "["; back("-----"); "]"
