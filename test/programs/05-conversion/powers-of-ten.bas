' powers of ten, up and down
x = 1
FOR i = 1 TO 25
  PRINT x; " "; STR$(x); " "; x + 0.5; " "; STR$(x * 1.5)
  x = x * 10
NEXT i
x = 1
FOR i = 1 TO 20
  PRINT x; " "; STR$(x)
  x = x / 10
NEXT i
