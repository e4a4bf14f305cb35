n = 3
DIM a(n) AS INTEGER, b(n * 2, n - 1) AS INTEGER
FOR i = 0 TO n : a(i) = i + 1 : NEXT
b(6, 2) = 62
PRINT a(0); a(3); b(6, 2)
PRINT UBOUND(a); UBOUND(b, 1); UBOUND(b, 2)
