TYPE Pair
  A AS INTEGER
  N AS STRING
END TYPE
DIM p AS Pair, q AS Pair, n(2) AS INTEGER, k AS INTEGER
p.A = 1 : p.N = "one" : q.A = 2 : q.N = "two"
SWAP p.A, q.A
PRINT p.A; q.A
SWAP p.N, q.N
PRINT p.N; q.N
n(1) = 9 : k = 5
SWAP n(1), k
PRINT n(1); k
SWAP p.A, n(1)
PRINT p.A; n(1)
z$ = "zed"
SWAP z$, p.N
PRINT z$; p.N
