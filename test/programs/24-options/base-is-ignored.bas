OPTION BASE 1
DIM a(3) AS INTEGER
FOR i = 0 TO 3 : a(i) = i * i : NEXT
PRINT a(0); a(1); a(2); a(3)
PRINT LBOUND(a); UBOUND(a)
