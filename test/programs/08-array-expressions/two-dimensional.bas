DIM m(1, 2) AS INTEGER, n(1, 2) AS INTEGER
m() = 3
n() = m() * 2
n(1, 2) = 50
m() = m() + n()
FOR r = 0 TO 1
  FOR c = 0 TO 2
    PRINT m(r, c); " ";
  NEXT
  PRINT
NEXT
PRINT SUM(m()); MAX(n())
