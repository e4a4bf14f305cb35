DIM v0 AS BYTE = -2147483647
DIM v1 AS USHORT = 200
DIM v2 AS USHORT = -2147483647
DIM v3 AS LONG = 0
DIM v4 AS LONG = -1
DIM v5 AS DOUBLE = 3000000000.0
DIM v6 AS LONG = 0
DIM v7 AS INTEGER = 30000
DIM v8 AS LONG = 0
DIM v9 AS DOUBLE = 0.0
DIM v10 AS DOUBLE = -0.75
DIM v11 AS BYTE = 0
DIM v12 AS INTEGER = 2147483647
DIM v13 AS SHORT = 100
PRINT STR$(((256 * v4) * IIF(v8 <> 0, v5, 99999)))
PRINT STR$((((((v13 * v2) - (1000 - 32767)) - ((5879333573568& / v12) / (NOT v12))) + ((18292318202695& - (3.7! / v6)) - ((v2 AND 100) - (v2 MOD 256)))) / (v13 \ (-1))))
PRINT STR$(0.001)
PRINT STR$((((((v8 / 16100879256201&) + (v7 / 1)) AND ((v13 + 3) - IIF(v11 <> 0, v12, 0.1))) \ (-2&)) MOD (-1)))
PRINT STR$(((((2147483647 - v11) \ 2) * (v11 - (2 / v2))) \ (-2)))
PRINT STR$((((3.7! * ((v0 MOD 10) MOD 3)) \ (-13)) + (((-1000) - (-(2 + v11))) XOR ((2 IMP 99999) \ 10&))))
PRINT STR$(((v6 \ (-2)) * v4))
PRINT STR$((-((1 + 256) * (-v7))))
PRINT STR$(ABS(v3))
PRINT STR$((((IIF(v4 <> 0, (v6 + v7), (v9 / v0)) * v3) / IIF((v12 / v4) <> 0, ((0.001 OR 2) * (v13 + v11)), ((1.5 * v10) * (v2 - v13)))) - ((((v6 + v1) \ 7) - ((0 + 32767) + (v2 \ 3&))) - (((v3 + 3) * (256 + 3)) / 0.5!))))
PRINT STR$((v3 * 15753136158025&))
PRINT STR$(99999)
PRINT STR$((NOT ((5 * 255) / (v4 - v1))))
PRINT STR$((((2 * v13) \ 2) - v4))
PRINT STR$(v10)
PRINT STR$(ABS((((v6 >= v3) - (v8 + 10)) * v3)))
PRINT STR$((((v10 >= v11) + 65536) OR ((1 * 0) * (v1 \ (-13)))))
PRINT STR$(((3 + ((v10 \ 1000&) - (2702769808098& AND v2))) MOD (-1)))
PRINT STR$(v12)
PRINT STR$(((IIF((256 - 12345.678) <> 0, ((v5 / v2) * (v3 MOD 10)), (0.001 + (NOT v7))) - ((0.5! * v11) + (-(-v4)))) / (IIF((v5 - v3) <> 0, v12, ((5 > 0.5) - v0)) MOD (-2))))
PRINT STR$((((v0 - v11) * (v7 - v13)) = ((-v9) - (1.25! - 0))))
PRINT STR$((v4 - 7))
PRINT STR$(IIF((v5 * 100) <> 0, (((v1 - 1000) = (NOT v4)) + (-(v10 + v10))), 1e10))
PRINT STR$((-(((1.5 > v2) + (v13 + v4)) \ 1)))
PRINT STR$(v3)
PRINT STR$(v8)
PRINT STR$(((NOT v10) - (((v5 / v5) * v12) <> ((100 MOD (-2)) = (v3 * 7)))))
PRINT STR$((v11 AND v9))
PRINT STR$(((7 IMP v11) * (3958697315990& - v6)))
PRINT STR$(ABS(((v10 * (3 - v11)) EQV (NOT (v2 EQV 255)))))
PRINT STR$(((NOT (3985686465606& + v1)) AND (ABS(v8) - ABS(v12))))
PRINT STR$(((v12 - (NOT v2)) / ABS(v11)))
PRINT STR$((ABS(0.1!) / ((v2 * v2) * (v3 * 1.5))))
PRINT STR$(((0 + v5) * (v5 - v12)))
PRINT STR$((((v6 EQV 255) + ((v8 + v7) EQV IIF(v12 <> 0, v2, v7))) MOD 3))
PRINT STR$(v9)
PRINT STR$((((v2 MOD (-1)) XOR (256 MOD 7)) MOD 2))
PRINT STR$((((10762460762837& IMP 3) IMP (256 XOR v7)) / (-(2147483647 - 12345.678))))
PRINT STR$((100 - 3.14159))
PRINT STR$(((v10 OR ((32767 + v13) * (v6 + 7))) \ 3&))
