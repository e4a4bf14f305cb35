DIM a(3) AS ANY, k AS INTEGER, e AS ANY
a(0) = 1
a(1) = "two"
a(2) = a(0) + a(1)
a(3) = 4.5
FOR k = 0 TO 3
  PRINT a(k); " ";
NEXT
PRINT
FOR EACH e, k IN a
  PRINT k; ":"; e; " ";
NEXT
PRINT
REDIM PRESERVE a(5)
PRINT a(1); a(5); UBOUND(a)
REDIM PRESERVE a(1)
PRINT a(0); a(1)
ERASE a
REDIM a(2)
PRINT a(1)
a() = "fill" + STR$(1)
PRINT a(0); a(2)
a() = 7
PRINT a(0) + a(2)
