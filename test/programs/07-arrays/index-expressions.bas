DIM a(10) AS INTEGER, b(10) AS INTEGER
FOR i = 0 TO 10
  a(i) = 10 - i
  b(i) = i
NEXT
PRINT a(a(3)); a(b(4) + 1); b(a(b(2)))
a(b(a(9))) = 77
PRINT a(1)
PRINT a(LEN("abc")); a(2 * 3 - 1)
x = 2.7
PRINT a(x + 0.2)
