FUNCTION Roman$(n AS INTEGER)
  LOCAL r$
  FOR i = 0 TO 12
    WHILE n >= value(i)
      r$ = r$ + sym$(i)
      n = n - value(i)
    WEND
  NEXT i
  RETURN r$
END FUNCTION
FUNCTION FromRoman(s$) AS INTEGER
  LOCAL total AS INTEGER, p AS INTEGER
  p = 1
  FOR i = 0 TO 12
    WHILE MID$(s$, p, LEN(sym$(i))) = sym$(i)
      total = total + value(i)
      p = p + LEN(sym$(i))
    WEND
  NEXT i
  RETURN total
END FUNCTION
DIM value(12) AS INTEGER, sym$(12)
FOR i = 0 TO 12
  READ value(i), sym$(i)
NEXT i
DATA 1000, M, 900, CM, 500, D, 400, CD, 100, C, 90, XC, 50, L, 40, XL, 10, X, 9, IX, 5, V, 4, IV, 1, I
DATA 1, 4, 9, 14, 40, 90, 400, 1066, 1987, 2024, 3999
FOR k = 1 TO 11
  READ n%
  r$ = Roman$(n%)
  PRINT n%; " = "; r$; " = "; FromRoman(r$)
NEXT k
bad = 0
FOR k = 1 TO 3999
  IF FromRoman(Roman$(k)) <> k THEN bad = bad + 1
NEXT k
PRINT "mismatches: "; bad
