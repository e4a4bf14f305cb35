FUNCTION Reverse1$(s$)
  FOR i = LEN(s$) TO 1 STEP -1
    Reverse1$ = Reverse1$ + MID$(s$, i, 1)
  NEXT i
END FUNCTION
FUNCTION Clean$(s$)
  LOCAL r$, c$
  FOR i = 1 TO LEN(s$)
    c$ = LCASE$(MID$(s$, i, 1))
    IF (c$ >= "a" AND c$ <= "z") OR (c$ >= "0" AND c$ <= "9") THEN r$ = r$ + c$
  NEXT i
  Clean$ = r$
END FUNCTION
FUNCTION IsPalindrome(s$) AS INTEGER
  s$ = Clean$(s$)
  RETURN s$ = Reverse1$(s$)
END FUNCTION
FUNCTION Replace1$(s$, f$, t$)
  LOCAL p AS INTEGER, r$
  p = INSTR(s$, f$)
  WHILE p > 0
    r$ = r$ + LEFT$(s$, p - 1) + t$
    s$ = MID$(s$, p + LEN(f$))
    p = INSTR(s$, f$)
  WEND
  RETURN r$ + s$
END FUNCTION
FUNCTION Count1(s$, f$) AS INTEGER
  LOCAL p AS INTEGER
  p = INSTR(s$, f$)
  DO WHILE p > 0
    Count1 = Count1 + 1
    p = INSTR(p + LEN(f$), s$, f$)
  LOOP
END FUNCTION
FUNCTION Title$(s$)
  LOCAL up AS INTEGER, c$
  up = 1
  FOR i = 1 TO LEN(s$)
    c$ = MID$(s$, i, 1)
    IF up THEN c$ = UCASE$(c$) ELSE c$ = LCASE$(c$)
    up = (c$ = " ")
    Title$ = Title$ + c$
  NEXT i
END FUNCTION
FOR k = 1 TO 4
  READ p$
  PRINT p$; ": "; IIF(IsPalindrome(p$), "yes", "no"); " "; Reverse1$(p$)
NEXT k
DATA "A man, a plan, a canal: Panama", "Hello", "été", "No lemon, no melon"
PRINT Replace1$("the cat sat on the mat", "the", "a")
PRINT Replace1$("aaaa", "aa", "b"); " "; Replace1$("abc", "x", "y"); " "; Replace1$("xax", "x", "")
PRINT Count1("banana", "an"); Count1("aaaa", "aa"); Count1("abc", "z")
PRINT Title$("the lord OF the rings")
p% = 0
s$ = "field1,field2,,field4"
DO
  q% = INSTR(s$, ",")
  p% = p% + 1
  IF q% = 0 THEN PRINT p%; "="; s$ : EXIT DO
  PRINT p%; "="; LEFT$(s$, q% - 1); " ";
  s$ = MID$(s$, q% + 1)
LOOP
