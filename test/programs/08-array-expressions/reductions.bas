DIM a(4) AS INTEGER, d(4) AS DOUBLE, b(4) AS INTEGER
DATA 3, -7, 12, 5, 4
FOR i = 0 TO 4
  READ a(i)
  d(i) = a(i) / 2
  b(i) = i
NEXT
PRINT SUM(a()); " "; MAX(a()); " "; MIN(a()); " "; AVG(a()); " "; DOT(a(), b())
PRINT SUM(d()); " "; MAX(d()); " "; MIN(d()); " "; AVG(d()); " "; DOT(d(), d())
PRINT SUM(a()) * 2 + MAX(a())
IF MAX(a()) > 10 THEN PRINT "big"
x = SUM(a()) / 2
PRINT x
