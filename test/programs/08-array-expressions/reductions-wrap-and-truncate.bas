DIM a(2) AS INTEGER
a() = 2000000000
PRINT SUM(a())
PRINT DOT(a(), a())
DIM b(1) AS INTEGER
b(0) = -3 : b(1) = -4
PRINT AVG(b())
b(0) = 3 : b(1) = 4
PRINT AVG(b())
DIM l(2) AS LONG
l() = 2000000000
PRINT SUM(l()); " "; AVG(l())
