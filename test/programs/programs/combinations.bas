' choose 3 of 5, and Pascal's rule checked
n = 5
FOR a = 1 TO n - 2
  FOR b = a + 1 TO n - 1
    FOR c = b + 1 TO n
      PRINT a; b; c; " ";
      count = count + 1
    NEXT c
  NEXT b
NEXT a
PRINT
PRINT count
FUNCTION Choose(n AS INTEGER, k AS INTEGER) AS INTEGER
  IF k = 0 OR k = n THEN RETURN 1
  RETURN Choose(n - 1, k - 1) + Choose(n - 1, k)
END FUNCTION
FOR k = 0 TO 10
  PRINT Choose(10, k); " ";
NEXT k
PRINT
