' the same expression for every length from 1 to 21 elements
DIM a(0) AS INTEGER, b(0) AS INTEGER, c(0) AS INTEGER
FOR n = 0 TO 20
  REDIM a(n)
  REDIM b(n)
  REDIM c(n)
  FOR i = 0 TO n
    a(i) = i * 3
    b(i) = i - 7
  NEXT i
  c() = a() + b()
  c() = c() * 2
  bad = 0
  FOR i = 0 TO n
    IF c(i) <> (i * 3 + i - 7) * 2 THEN bad = bad + 1
  NEXT i
  PRINT n + 1; ": "; bad; " "; SUM(c()); " "; MAX(c()); " "; MIN(c())
NEXT n
