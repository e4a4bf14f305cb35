DIM a AS INTEGER, b(2) AS STRING, c AS DOUBLE = 1.5, d$ = "d", e%(3), f
b(1) = "b" : e%(3) = 9 : f = 2.5 : a = 4
PRINT a; b(1); c; d$; e%(3); f
