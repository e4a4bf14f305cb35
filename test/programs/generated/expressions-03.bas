DIM v0 AS SINGLE = 1000000.0
DIM v1 AS INTEGER = 0
DIM v2 AS DOUBLE = 123.456
DIM v3 AS BYTE = 2147483647
DIM v4 AS SINGLE = -7.1
DIM v5 AS USHORT = 123456
DIM v6 AS UBYTE = 7
DIM v7 AS LONG = 9007199254740993
DIM v8 AS DOUBLE = 0.0
DIM v9 AS USHORT = -30000
DIM v10 AS INTEGER = 200
DIM v11 AS SINGLE = -0.75
DIM v12 AS LONG = -1
DIM v13 AS SHORT = -1
PRINT STR$((NOT ((3.7! * 2.25) + (v3 * 100))))
PRINT STR$(IIF((-(7396064291765& IMP v6)) <> 0, ((ABS(256) / (v6 >= v11)) + ((0.1! * 0.5!) * (v6 OR v7))), (0.5! * ((255 - 0.5!) / (65536 + 34248780520756&)))))
PRINT STR$(((v13 MOD 10) MOD 7))
PRINT STR$(v8)
PRINT STR$(((1e10 + IIF(99999 <> 0, v11, 100)) - ((-v0) + (NOT v6))))
PRINT STR$(IIF((-(v7 / v11)) <> 0, (((0.1 + 2.25) + (v6 > v8)) + ((NOT v2) - (3 + v12))), (((NOT v2) + (5 / 1.5)) / (3.7! - (-1.5)))))
PRINT STR$((((v13 / v0) / ((v4 - v4) \ (-1))) - (v13 \ (-13&))))
PRINT STR$((-v0))
PRINT STR$((-((-v5) \ (-2))))
PRINT STR$(((2 MOD 7) = (ABS(100) * IIF((v1 / 19898632154883&) <> 0, (v2 / (v7 \ (-1))), 10))))
PRINT STR$(((NOT (NOT v2)) > ((100 = v1) XOR (v0 / v0))))
PRINT STR$((NOT (v3 - v11)))
PRINT STR$((v6 * (v8 + v10)))
PRINT STR$(((v7 * v9) + (v4 - v8)))
PRINT STR$(ABS(v1))
PRINT STR$(((2 + 256) + (-1.25!)))
PRINT STR$(((v7 / v0) + ((100 - v5) XOR (v9 \ 7&))))
PRINT STR$((v12 - (v1 / v7)))
PRINT STR$(((v8 + (255 OR v12)) * (v1 * 3.7!)))
PRINT STR$(12345.678)
PRINT STR$((v2 < v6))
PRINT STR$(v9)
PRINT STR$((0.001 \ 10))
PRINT STR$((ABS((-((v2 - 255) + (30899222801525& / v0)))) \ (-1&)))
PRINT STR$((NOT v10))
PRINT STR$(((v12 \ 3) >= ((v0 - v8) > (v10 * 1.25!))))
PRINT STR$(v0)
PRINT STR$(ABS((34587003846749& - 1000)))
PRINT STR$(16938733162194&)
PRINT STR$((-(((v13 * v1) IMP (v8 / v9)) * (255 <= (NOT v8)))))
PRINT STR$(((NOT 3) + (((0.5! + v6) * v4) - (-(NOT 32767)))))
PRINT STR$((((1.5 - v5) - (v10 + v8)) \ 7))
PRINT STR$(IIF(IIF(7 <> 0, v2, (-v4)) <> 0, ((v9 / (v0 * v2)) AND (-(NOT v8))), ((v0 - (2.25 OR v4)) \ (-13))))
PRINT STR$(((((v13 + 1.25!) \ 1000&) + (NOT (v6 AND v1))) - (ABS(0.5!) XOR (v5 + v10))))
PRINT STR$(((-3.14159) OR (v4 + 3)))
PRINT STR$(((v13 \ 10) + (1.25! - v8)))
PRINT STR$((((v12 * v1) * (v4 + v11)) * ((v8 - v4) + ABS(v7))))
PRINT STR$(((12688537771761& XOR v12) OR 12345.678))
PRINT STR$(v2)
PRINT STR$(((((v3 - v10) MOD (-2)) - ((2 + 0.1!) XOR (0.1! + 1))) + ((v9 MOD (-2)) * ((v9 - v0) + (v4 \ 3&)))))
