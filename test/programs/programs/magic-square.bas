FOR n = 3 TO 7 STEP 2
  DIM s(7, 7) AS INTEGER
  s() = 0
  r = 0 : c = n \ 2
  FOR k = 1 TO n * n
    s(r, c) = k
    r2 = (r - 1 + n) MOD n
    c2 = (c + 1) MOD n
    IF s(r2, c2) <> 0 THEN
      r = (r + 1) MOD n
    ELSE
      r = r2 : c = c2
    END IF
  NEXT k
  ok = 1
  FOR i = 0 TO n - 1
    a = 0 : b = 0
    FOR j = 0 TO n - 1
      PRINT USING "####"; s(i, j);
      a = a + s(i, j)
      b = b + s(j, i)
    NEXT j
    PRINT
    IF a <> n * (n * n + 1) / 2 OR b <> a THEN ok = 0
  NEXT i
  PRINT "sum "; n * (n * n + 1) / 2; IIF(ok, " magic", " not magic")
NEXT n
