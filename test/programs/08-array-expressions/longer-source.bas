DIM a(2) AS INTEGER, b(5) AS INTEGER
FOR i = 0 TO 5 : b(i) = i + 1 : NEXT
a() = b() * 10
PRINT a(0); a(1); a(2)
a() = b()
PRINT a(0); a(1); a(2)
