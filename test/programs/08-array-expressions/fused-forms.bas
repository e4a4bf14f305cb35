DIM a(6) AS INTEGER, b(6) AS INTEGER, c(6) AS INTEGER, d(6) AS INTEGER
FOR i = 0 TO 6
  a(i) = i : b(i) = 10 - i : c(i) = i * i
NEXT
d() = a() + b() * c()
FOR i = 0 TO 6 : PRINT d(i); " "; : NEXT : PRINT
d() = a() - b() * c()
FOR i = 0 TO 6 : PRINT d(i); " "; : NEXT : PRINT
d() = a() * b() + c()
FOR i = 0 TO 6 : PRINT d(i); " "; : NEXT : PRINT
a() = a() + a() * a()
FOR i = 0 TO 6 : PRINT a(i); " "; : NEXT : PRINT
