DIM a(5 TO 10) AS INTEGER
FOR i = 5 TO 10 : a(i) = i * 2 : NEXT
PRINT a(5); " "; a(10)
DIM b(-3 TO 3) AS DOUBLE
FOR i = -3 TO 3 : b(i) = i / 2 : NEXT
PRINT b(-3); " "; b(0); " "; b(3)
DIM c(1 TO 3, -1 TO 1) AS INTEGER
FOR i = 1 TO 3
  FOR j = -1 TO 1
    c(i, j) = i * 10 + j
  NEXT j
NEXT i
PRINT c(1, -1); " "; c(2, 0); " "; c(3, 1)
PRINT LBOUND(a); " "; UBOUND(a); " "; LBOUND(b); " "; UBOUND(b)
PRINT LBOUND(c, 1); " "; UBOUND(c, 1); " "; LBOUND(c, 2); " "; UBOUND(c, 2)
