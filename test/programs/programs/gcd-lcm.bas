FUNCTION Gcd(a AS LONG, b AS LONG) AS LONG
  LOCAL t AS LONG
  WHILE b <> 0
    t = a MOD b
    a = b
    b = t
  WEND
  RETURN a
END FUNCTION
FUNCTION Lcm(a AS LONG, b AS LONG) AS LONG
  RETURN a \ Gcd(a, b) * b
END FUNCTION
DATA 48, 18, 17, 5, 1071, 462, 123456789012, 987654321098, 0, 7
FOR i = 1 TO 5
  DIM x AS LONG, y AS LONG
  READ x, y
  PRINT "gcd("; x; ", "; y; ") = "; Gcd(x, y);
  IF x > 0 AND x < 100000 THEN PRINT "  lcm = "; Lcm(x, y) ELSE PRINT
NEXT i
l& = 1
FOR i = 2 TO 30
  l& = Lcm(l&, i)
NEXT i
PRINT "lcm(1..30) = "; l&
