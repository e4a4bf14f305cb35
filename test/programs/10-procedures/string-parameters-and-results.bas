FUNCTION Wrap$(s$, l$, r$)
  Wrap$ = l$ + s$ + r$
END FUNCTION
FUNCTION Rep(s AS STRING, n AS INTEGER) AS STRING
  LOCAL out1 AS STRING
  FOR i = 1 TO n
    out1 = out1 + s
  NEXT
  RETURN out1
END FUNCTION
PRINT Wrap$("x", "<", ">")
PRINT Wrap$(Wrap$("y", "(", ")"), "[", "]")
PRINT Rep("ab", 3); Rep("", 5); Rep("z", 0); "|"
a$ = "orig"
b$ = Wrap$(a$, a$, a$)
PRINT a$; b$
