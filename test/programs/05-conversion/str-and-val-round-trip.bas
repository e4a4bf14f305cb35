FOR i = 1 TO 8
  READ x
  y = VAL(STR$(x))
  PRINT STR$(x); " "; x = y; " ";
NEXT
PRINT
DATA 1.5, 0.1, 123456.789, 1e20, 1e-20, -0.25, 100, 3.25
