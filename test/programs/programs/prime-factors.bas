FUNCTION Factors$(n AS LONG)
  LOCAL d AS LONG, k AS INTEGER
  LOCAL r$
  d = 2
  WHILE d * d <= n
    k = 0
    WHILE n MOD d = 0
      n = n \ d
      k = k + 1
    WEND
    IF k > 0 THEN
      IF r$ <> "" THEN r$ = r$ + " * "
      r$ = r$ + d
      IF k > 1 THEN r$ = r$ + "^" + k
    END IF
    d = d + IIF(d = 2, 1, 2)
  WEND
  IF n > 1 THEN
    IF r$ <> "" THEN r$ = r$ + " * "
    r$ = r$ + n
  END IF
  RETURN r$
END FUNCTION
DIM x AS LONG
FOR i = 1 TO 8
  READ x
  PRINT x; " = "; Factors$(x)
NEXT i
DATA 2, 12, 97, 360, 1001, 65536, 600851475143, 9999999967
