' iterative, recursive, memoised, closed form, doubling
DIM memo(90) AS LONG
FUNCTION FibRec(n AS INTEGER) AS LONG
  IF n < 2 THEN RETURN n
  RETURN FibRec(n - 1) + FibRec(n - 2)
END FUNCTION
FUNCTION FibMemo(n AS INTEGER) AS LONG
  IF n < 2 THEN RETURN n
  IF memo(n) = 0 THEN memo(n) = FibMemo(n - 1) + FibMemo(n - 2)
  RETURN memo(n)
END FUNCTION
FUNCTION FibIter(n AS INTEGER) AS LONG
  LOCAL a AS LONG, b AS LONG, t AS LONG
  b = 1
  FOR i = 1 TO n
    t = a + b
    a = b
    b = t
  NEXT i
  FibIter = a
END FUNCTION
FUNCTION FibBinet(n AS INTEGER) AS DOUBLE
  LOCAL s5 AS DOUBLE
  s5 = SQR(5)
  RETURN ROUND((((1 + s5) / 2) ^ n) / s5)
END FUNCTION
FOR i = 0 TO 20
  IF FibRec(i) <> FibMemo(i) OR FibMemo(i) <> FibIter(i) OR FibIter(i) <> FibBinet(i) THEN PRINT "differs at "; i
NEXT i
PRINT FibRec(20); " "; FibMemo(50); " "; FibIter(90); " "; FibBinet(25)
PRINT STR$(FibBinet(40))
i% = 46
f% = FibIter(46)
PRINT f%
f% = FibIter(47)
PRINT f%
