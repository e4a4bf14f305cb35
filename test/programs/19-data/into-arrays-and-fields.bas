TYPE P
  N AS STRING
  A AS INTEGER
END TYPE
DIM n(4) AS INTEGER, p(1) AS P, m(1, 1) AS DOUBLE
FOR i = 0 TO 4 : READ n(i) : NEXT
FOR i = 0 TO 1 : READ p(i).N, p(i).A : NEXT
FOR r = 0 TO 1 : FOR c = 0 TO 1 : READ m(r, c) : NEXT : NEXT
PRINT n(0); n(4); p(0).N; p(0).A; p(1).N; p(1).A; m(0, 1); m(1, 0)
DATA 1, 2, 3, 4, 5.9
DATA "Ann", 30, Bob, 40
DATA 0.1, 0.2, 0.3, 0.4
