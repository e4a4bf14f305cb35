DIM a AS ANY = 5, b AS ANY = "five", c AS ANY = a + b
PRINT a; b; c
DIM k AS INTEGER
FOR k = 0 TO 2
  a = k + 0.5
  a = IIF(k = 1, "one", a)
  PRINT a; " ";
NEXT
PRINT IIF(a > 1, b, a); IIF(0, a, 3)
