' Determinant by Gaussian elimination with pivoting, then by recursion on a local copy
CONSTANT N = 3
DIM m(N, N) AS DOUBLE
FOR r = 0 TO N
  FOR c = 0 TO N
    READ m(r, c)
  NEXT c
NEXT r
det = 1
FOR k = 0 TO N
  p = k
  FOR r = k + 1 TO N
    IF ABS(m(r, k)) > ABS(m(p, k)) THEN p = r
  NEXT r
  IF m(p, k) = 0 THEN
    det = 0
    EXIT FOR
  END IF
  IF p <> k THEN
    FOR c = 0 TO N
      SWAP m(p, c), m(k, c)
    NEXT c
    det = -det
  END IF
  det = det * m(k, k)
  FOR r = k + 1 TO N
    f = m(r, k) / m(k, k)
    FOR c = k TO N
      m(r, c) = m(r, c) - f * m(k, c)
    NEXT c
  NEXT r
NEXT k
PRINT "det = "; ROUND(det * 1000) / 1000
DATA 2, -1, 0, 3
DATA 1, 4, -2, 5
DATA 0, 3, 1, 1
DATA 6, 0, 2, -3
