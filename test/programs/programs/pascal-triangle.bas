DIM t(10, 10) AS INTEGER
FOR r = 0 TO 10
  t(r, 0) = 1
  FOR c = 1 TO r
    t(r, c) = t(r - 1, c - 1) + IIF(c < r, t(r - 1, c), 0)
  NEXT c
NEXT r
FOR r = 0 TO 10
  PRINT SPACE$((10 - r) * 2);
  FOR c = 0 TO r
    PRINT USING "####"; t(r, c);
  NEXT c
  PRINT
NEXT r
