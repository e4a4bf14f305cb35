DIM a(2, 3), b(3, 1), c(2, 1)
FOR i = 0 TO 2 : FOR j = 0 TO 3 : a(i, j) = i + j * 0.5 : NEXT j : NEXT i
FOR i = 0 TO 3 : FOR j = 0 TO 1 : b(i, j) = i * 2 - j : NEXT j : NEXT i
FOR i = 0 TO 2
  FOR j = 0 TO 1
    s = 0
    FOR k = 0 TO 3
      s = s + a(i, k) * b(k, j)
    NEXT k
    c(i, j) = s
  NEXT j
NEXT i
FOR i = 0 TO 2
  FOR j = 0 TO 1
    PRINT USING "####.##"; c(i, j);
  NEXT j
  PRINT
NEXT i
PRINT "trace-like sum "; c(0, 0) + c(1, 1)
