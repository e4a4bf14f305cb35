DIM a(5) AS DOUBLE, b(5) AS DOUBLE, s(5) AS SINGLE, t(5) AS SINGLE
FOR i = 0 TO 5
  a(i) = i * i
  s(i) = i
NEXT
b() = SQR(a())
t() = SQR(s())
FOR i = 0 TO 5
  PRINT b(i); " "; STR$(t(i))
NEXT
