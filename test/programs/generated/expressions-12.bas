DIM v0 AS INTEGER = 200
DIM v1 AS USHORT = 0
DIM v2 AS UBYTE = 30000
DIM v3 AS INTEGER = 1
DIM v4 AS INTEGER = 2147483647
DIM v5 AS BYTE = 123456
DIM v6 AS SHORT = 0
DIM v7 AS INTEGER = 65535
DIM v8 AS LONG = -1
DIM v9 AS BYTE = 7
DIM v10 AS USHORT = -100
DIM v11 AS INTEGER = 0
DIM v12 AS UBYTE = 200
DIM v13 AS DOUBLE = -1.0
PRINT STR$(((((NOT (v12 - 0.1!)) + ((2 * v3) / (v4 / v5))) IMP (ABS((v9 / 5)) * ((v8 IMP v13) * (v13 XOR v5)))) + (ABS(((v8 + 3.7!) * v13)) + (IIF(v4 <> 0, (v1 MOD (-13)), 12345.678) * (v6 >= 2.25)))))
PRINT STR$((v0 \ 256))
PRINT STR$(v1)
PRINT STR$((((-(0.1 <> 3)) * ((v8 + v0) * (v2 * v11))) AND ((ABS(1000) - (v9 < v2)) XOR (NOT (v10 MOD 3)))))
PRINT STR$(IIF(((v8 / v2) + 0.001) <> 0, (v1 + (-(v11 MOD (-1)))), (-((32767 MOD 2) MOD (-13)))))
PRINT STR$((((((7 - v12) + (5 MOD 256)) MOD 256) + v4) + (32767 + v8)))
PRINT STR$(((v5 AND (v2 <> v3)) <> ((v6 - 0.5!) - 3.14159)))
PRINT STR$((v12 / ((v9 / v13) - (v10 / v13))))
PRINT STR$(0.1!)
PRINT STR$(IIF((-2) <> 0, (v11 + (((v10 * v13) + (v7 - 0.001)) OR ((7 - v7) MOD (-13)))), ((NOT ((v9 - 0.5!) + (-v7))) + ((v11 + (v0 - v1)) - (v1 MOD (-1))))))
PRINT STR$(((ABS((v12 \ 1000)) + (v10 - (v10 OR v4))) + (IIF(v12 <> 0, v4, (v0 * v0)) / ((3.14159 / 0.5!) - (1.25! + v6)))))
PRINT STR$(((v13 \ (-1)) * ((v7 + v1) IMP 3.7!)))
PRINT STR$((((((v7 \ 10) - (v9 \ 2)) * (NOT (10 - v8))) \ 3&) \ 1))
PRINT STR$(((30042157375361& \ (-13&)) - (7 - 2147483647)))
PRINT STR$(v13)
PRINT STR$(((((3.14159 / v6) * v10) / ((v2 * v7) * (v1 MOD (-13)))) / (((NOT v1) + (v1 + 1000)) * (-(v1 MOD 2)))))
PRINT STR$((((v6 IMP 65536) MOD 2) * (-ABS(v6))))
PRINT STR$((v10 \ 3))
PRINT STR$(v10)
PRINT STR$(((((1.5 \ 256&) \ (-13&)) - (NOT 2147483647)) / (NOT v3)))
PRINT STR$((((v2 / v13) * (v2 >= 0.1!)) + (-2.25)))
PRINT STR$(((NOT (NOT 1.25!)) - (v9 <= v9)))
PRINT STR$(((v3 - v4) / (1.5 / v12)))
PRINT STR$(((v5 \ (-2)) - ((v12 + v5) \ (-13))))
PRINT STR$(1.25!)
PRINT STR$((((12071410285012& OR (v7 OR 21847426539407&)) - (NOT IIF(5 <> 0, v1, v1))) * v13))
PRINT STR$((v3 \ 2))
PRINT STR$(3)
PRINT STR$(((v11 >= v13) \ 1000))
PRINT STR$(((0.1 * (v4 \ 2)) / 12345.678))
PRINT STR$(((v7 / v2) / (3 - v3)))
PRINT STR$(IIF(65536 <> 0, (ABS((v12 * v0)) - ((0.5! / 99999) + (3.7! \ 2))), (IIF(v0 <> 0, v4, (0.1! * 255)) - ((v4 - v13) = (v5 \ 3)))))
PRINT STR$(((((v8 / v9) - ((v4 <> v10) IMP (v0 - 0.1!))) + (((0.1! - 99999) + (NOT v13)) + ((v4 / v7) - v11))) * ((v9 - v10) * (2.25 - v3))))
PRINT STR$((((v2 \ (-2)) MOD 2) - ABS((v2 - v6))))
PRINT STR$((((v13 + (18852390158611& / 26325155899859&)) + ((v0 \ 3) MOD (-13))) \ 256))
PRINT STR$(((((v8 - v1) * 1.25!) / ((-v9) <> (v13 * v9))) - (v12 - ((-v12) EQV (v1 * v12)))))
PRINT STR$(v1)
PRINT STR$(((v12 * v9) MOD 1))
PRINT STR$((((3.7! OR v2) MOD (-13)) / IIF(v11 <> 0, (v2 \ 2&), (v8 AND v9))))
PRINT STR$(v3)
