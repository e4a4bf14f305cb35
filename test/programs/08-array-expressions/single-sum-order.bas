DIM s(20) AS SINGLE
FOR i = 0 TO 20
  s(i) = 1 / (i + 1)
NEXT
PRINT STR$(SUM(s()))
DIM t AS SINGLE
t = 0
FOR i = 0 TO 20 : t = t + s(i) : NEXT
PRINT t = SUM(s())
