DIM v0 AS LONG = 4611686018427387904
DIM v1 AS BYTE = 0
DIM v2 AS LONG = -5
DIM v3 AS BYTE = 200
DIM v4 AS LONG = -1
DIM v5 AS BYTE = 0
DIM v6 AS BYTE = 0
DIM v7 AS LONG = -1
DIM v8 AS INTEGER = 1
DIM v9 AS USHORT = -2147483647
DIM v10 AS SHORT = 255
DIM v11 AS LONG = 4611686018427387904
DIM v12 AS USHORT = -1
DIM v13 AS INTEGER = -100
SUB Test
PRINT STR$(((v7 <= 99999) / (NOT v0)))
PRINT STR$(((v13 + ABS((v9 + v4))) * (((NOT v10) IMP (v4 + v5)) EQV ((1 EQV 3) - (25800199548016& \ 10)))))
PRINT STR$((((v13 - 99999) * (5 - 0.5!)) - ((7 * 0.001) * (v10 OR v10))))
PRINT STR$(((-(v1 + v12)) - v11))
PRINT STR$((((v2 \ 256&) / (v2 + v2)) / ((v10 < v6) - IIF(v3 <> 0, v9, v7))))
PRINT STR$((((3 * v0) + (10 * 10)) = ((v11 - 255) \ 1000&)))
PRINT STR$((v4 - (NOT (((NOT 100) + v10) \ (-13&)))))
PRINT STR$((1 OR (((v0 * v9) - (100 \ 3)) * ((v7 IMP 3.7!) + (v11 + v7)))))
PRINT STR$(((v5 - 100) XOR (99999 / 255)))
PRINT STR$((-((v12 OR 0.5!) - (0.1! + 0.5))))
PRINT STR$(((2 \ 1) + (v13 - v13)))
PRINT STR$(v9)
PRINT STR$((((((v7 * v13) * (v2 XOR 2)) \ (-2&)) - ((0.5 / v11) + (1e10 - v0))) - ((((v8 - 255) + (5 MOD 2)) EQV ((v6 MOD 3) AND (-v7))) / ((ABS(2147483647) AND (v7 - v9)) OR ((v4 AND v7) + (5 - v5))))))
PRINT STR$(((NOT (0.1! XOR (255 * v8))) \ 256))
PRINT STR$(((v9 EQV v1) + v11))
PRINT STR$((-((v6 MOD (-2)) * (v4 >= v12))))
PRINT STR$(((v6 * v12) \ 7))
PRINT STR$((-((32767 + ((v6 * 256) \ 1000)) + (v0 - (NOT v5)))))
PRINT STR$(((7 + v10) + (0.001 * v5)))
PRINT STR$(((2 EQV v8) \ 2&))
PRINT STR$((-(v8 * 256)))
PRINT STR$(v10)
PRINT STR$(((((v6 + v7) \ (-1)) > ((v4 OR v5) OR (v12 * 7))) - v1))
PRINT STR$(((v11 + v8) MOD (-1)))
PRINT STR$(IIF(((v11 + (v10 XOR 255)) - (-(v0 + v4))) <> 0, (v9 + (ABS((17558593118960& AND v10)) \ (-1))), (NOT (((-v0) \ (-1&)) \ (-2&)))))
PRINT STR$(((v2 AND v3) > v11))
PRINT STR$((-7))
PRINT STR$((((v7 * (1000 + v6)) - v0) - (((v9 AND v5) MOD 1000) * (1 * 0.1!))))
PRINT STR$((((v4 - v0) / (v1 / v6)) * ((v11 - v4) - (v4 MOD 1))))
PRINT STR$((((((v9 AND 0) + (v0 - 65536)) \ (-1)) + ((0 \ 2&) IMP (v4 MOD 10))) / 1000))
PRINT STR$((100 * v2))
PRINT STR$(((NOT 0.5!) \ (-2)))
PRINT STR$((IIF(2147483647 <> 0, v11, v0) MOD 256))
PRINT STR$((v0 * (99999 * v0)))
PRINT STR$((-((-(1 * v12)) * ((0.1 * v4) + (14818680516921& < v13)))))
PRINT STR$((((((v11 IMP 12345.678) + (v0 <> v0)) - v7) - ((1e10 - v5) EQV (-(v11 XOR v8)))) + ((v8 <= (1.25! + v6)) / (IIF(1.25! <> 0, (v4 + v12), v8) XOR ((v6 - 0.1) - (v3 XOR v2))))))
PRINT STR$(IIF((((v5 - 2147483647) OR (v3 / v7)) - ((65536 / v0) - (3.7! * 0))) <> 0, ((((v7 \ (-2)) + 3.7!) * (10 / (v11 + v5))) + (((v9 / 3) + (255 * v1)) + ABS(IIF(v4 <> 0, v7, v5)))), ((0.001 - ((0.1! + 0.1) AND (v2 / v11))) / ((NOT (1 <= 1000)) \ 2&))))
PRINT STR$((0.5! - 3.7!))
PRINT STR$((((IIF(v1 <> 0, (v10 * 1), (v8 + 1.25!)) - ((v12 OR v13) + (v4 \ (-1&)))) + (((8032807971749& + 1000) + (v7 = v7)) * ((v7 + 10) - (2147483647 AND v9)))) + ((((v9 MOD 2) * v4) - 5) - v3)))
PRINT STR$(((NOT v2) < (v2 AND v5)))
END SUB
Test
