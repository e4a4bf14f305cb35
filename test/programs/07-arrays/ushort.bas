' arrays of USHORT: defaults, stores that convert, negatives, one to three dimensions
DIM a(9) AS USHORT
FOR i = 0 TO 9
  PRINT a(i);
NEXT i
PRINT
FOR i = 0 TO 9
  a(i) = i * 50.5 - 100
NEXT i
FOR i = 0 TO 9
  PRINT a(i); " ";
NEXT i
PRINT
a(3) = a(4) + a(5)
a(a(2) + a(2) * -1 + 1) = 5
PRINT a(3); " "; a(1)
DIM m(2, 3) AS USHORT
k = 0
FOR r = 0 TO 2
  FOR c = 0 TO 3
    m(r, c) = k
    k = k + 1
  NEXT c
NEXT r
PRINT m(0, 0); " "; m(0, 3); " "; m(1, 0); " "; m(2, 3); " "; m(1, 2) * m(2, 1)
DIM t(1, 2, 3) AS USHORT
t(1, 2, 3) = 7
t(0, 2, 1) = 3
PRINT t(1, 2, 3) + t(0, 2, 1) + t(0, 0, 0)
