DIM a(1, 1, 1, 1) AS INTEGER
n = 0
FOR i = 0 TO 1 : FOR j = 0 TO 1 : FOR k = 0 TO 1 : FOR l = 0 TO 1
  a(i, j, k, l) = n
  n = n + 1
NEXT : NEXT : NEXT : NEXT
PRINT a(0, 0, 0, 0); a(0, 0, 1, 1); a(1, 0, 0, 1); " "; a(1, 1, 1, 1)
DIM b(2, 1, 1, 1, 1) AS DOUBLE
b(2, 1, 0, 1, 0) = 2.5
PRINT b(2, 1, 0, 1, 0); b(2, 1, 0, 1, 1)
