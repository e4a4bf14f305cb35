x = 10
y$ = "outer"
SUB S
  LOCAL x AS INTEGER
  LOCAL y$
  PRINT x; "["; y$; "]"
  x = 99
  y$ = "inner"
  PRINT x; y$
END SUB
S
PRINT x; y$
SUB D
  DIM x AS DOUBLE = 1.5
  PRINT x
  x = 2.5
END SUB
D
PRINT x
SUB P(x AS INTEGER)
  x = x + 1
  PRINT x
END SUB
P(1)
PRINT x
