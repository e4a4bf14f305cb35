DIM m(1, 1) AS INTEGER
m(0, 0) = 1 : m(0, 1) = 2 : m(1, 0) = 3 : m(1, 1) = 4
REDIM PRESERVE m(2, 2)
FOR r = 0 TO 2
  FOR c = 0 TO 2 : PRINT m(r, c); : NEXT
  PRINT
NEXT
REDIM PRESERVE m(0, 2)
PRINT m(0, 0); m(0, 1); m(0, 2)
