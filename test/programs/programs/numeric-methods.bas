' bisection, Newton, Simpson, trapezium, Euler and pi series
DEF FN F(x) = x * x * x - 2 * x - 5
DEF FN D(x) = 3 * x * x - 2
a = 2 : b = 3
FOR i = 1 TO 40
  m = (a + b) / 2
  IF FN F(a) * FN F(m) <= 0 THEN b = m ELSE a = m
NEXT i
PRINT "bisection "; m
x = 2
FOR i = 1 TO 6
  x = x - FN F(x) / FN D(x)
NEXT i
PRINT "newton    "; x; " residue "; ABS(FN F(x)) < 1e-12
n = 100
h = 3.14159265358979 / n
s = SIN(0) + SIN(3.14159265358979)
FOR i = 1 TO n - 1
  s = s + SIN(i * h) * IIF(i MOD 2 = 1, 4, 2)
NEXT i
PRINT "simpson   "; s * h / 3
t = 0
FOR i = 0 TO 999
  t = t + ((i / 1000) ^ 2 + ((i + 1) / 1000) ^ 2) / 2 / 1000
NEXT i
PRINT "trapezium "; t
y = 1
FOR i = 1 TO 1000
  y = y + y / 1000
NEXT i
PRINT "euler     "; y
p = 0 : sgn1 = 1
FOR i = 0 TO 9999
  p = p + sgn1 / (2 * i + 1)
  sgn1 = -sgn1
NEXT i
PRINT "leibniz   "; p * 4
