DIM a(9) AS DOUBLE, b(9) AS DOUBLE
FOR i = 0 TO 9 : a(i) = i : b(i) = 1 : NEXT
a() = a() + b()
a() = a() * a()
a() = a() - a() / 2
a() = 1 + a()
FOR i = 0 TO 9 : PRINT a(i); " "; : NEXT
PRINT
