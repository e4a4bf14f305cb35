FUNCTION Encode$(s$)
  LOCAL r$, c$, i AS INTEGER, n AS INTEGER
  i = 1
  WHILE i <= LEN(s$)
    c$ = MID$(s$, i, 1)
    n = 1
    WHILE MID$(s$, i + n, 1) = c$
      n = n + 1
    WEND
    IF n > 1 THEN r$ = r$ + n
    r$ = r$ + c$
    i = i + n
  WEND
  RETURN r$
END FUNCTION
FUNCTION Decode$(s$)
  LOCAL r$, c$, n$
  FOR i = 1 TO LEN(s$)
    c$ = MID$(s$, i, 1)
    IF INSTR("0123456789", c$) > 0 THEN
      n$ = n$ + c$
    ELSE
      r$ = r$ + STRING$(IIF(n$ = "", 1, VAL(n$)), c$)
      n$ = ""
    END IF
  NEXT i
  RETURN r$
END FUNCTION
FOR k = 1 TO 6
  READ t$
  e$ = Encode$(t$)
  PRINT "["; t$; "] -> ["; e$; "] "; Decode$(e$) = t$; " "; LEN(t$) - LEN(e$)
NEXT k
DATA "WWWWWWWWWWWWBWWWWWWWWWWWWBBB", "abc", "", "aabbccdd", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "  x  "
