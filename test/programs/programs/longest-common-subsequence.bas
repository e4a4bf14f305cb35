FUNCTION Lcs$(a$, b$)
  DIM t(30, 30) AS INTEGER
  LOCAL i AS INTEGER, j AS INTEGER, r$
  FOR i = 1 TO LEN(a$)
    FOR j = 1 TO LEN(b$)
      IF MID$(a$, i, 1) = MID$(b$, j, 1) THEN
        t(i, j) = t(i - 1, j - 1) + 1
      ELSE
        t(i, j) = MAX(t(i - 1, j), t(i, j - 1))
      END IF
    NEXT j
  NEXT i
  i = LEN(a$) : j = LEN(b$)
  WHILE i > 0 AND j > 0
    IF MID$(a$, i, 1) = MID$(b$, j, 1) THEN
      r$ = MID$(a$, i, 1) + r$
      i = i - 1 : j = j - 1
    ELSEIF t(i - 1, j) >= t(i, j - 1) THEN
      i = i - 1
    ELSE
      j = j - 1
    END IF
  WEND
  RETURN r$
END FUNCTION
FUNCTION Edit(a$, b$) AS INTEGER
  DIM d(30, 30) AS INTEGER
  FOR i = 0 TO LEN(a$) : d(i, 0) = i : NEXT
  FOR j = 0 TO LEN(b$) : d(0, j) = j : NEXT
  FOR i = 1 TO LEN(a$)
    FOR j = 1 TO LEN(b$)
      c = IIF(MID$(a$, i, 1) = MID$(b$, j, 1), 0, 1)
      d(i, j) = MIN(MIN(d(i - 1, j) + 1, d(i, j - 1) + 1), d(i - 1, j - 1) + c)
    NEXT j
  NEXT i
  RETURN d(LEN(a$), LEN(b$))
END FUNCTION
FOR k = 1 TO 4
  READ x$, y$
  PRINT x$; " "; y$; " lcs="; Lcs$(x$, y$); " distance="; Edit(x$, y$)
NEXT k
DATA kitten, sitting, AGGTAB, GXTXAYB, same, same, "naïve", "native"
