TYPE R
  N AS INTEGER
  S AS STRING
  D AS DOUBLE
END TYPE
DIM r AS R
FOR i = 1 TO 3 : r.N = r.N + i : NEXT
INC r.N
r.S = "ab" + r.N
MID$(r.S, 1, 1) = "X"
r.D = r.N / 2
PRINT r.N; r.S; r.D
SELECT CASE r.N
  CASE 7 : PRINT "seven"
END SELECT
WHILE r.N > 5 : r.N = r.N - 1 : WEND
PRINT r.N; LEN(r.S); r.D > 3
SWAP r.N, i
PRINT r.N; i
