TYPE Cell
  V AS INTEGER
  C AS STRING
END TYPE
DIM g(2, 2) AS Cell
FOR r = 0 TO 2
  FOR c = 0 TO 2
    g(r, c).V = r * 3 + c
    g(r, c).C = CHR$(97 + r * 3 + c)
  NEXT
NEXT
g(0, 0) = g(2, 2)
g(2, 2).V = 100
PRINT g(0, 0); g(1, 1); g(2, 2); g(0, 2).C
