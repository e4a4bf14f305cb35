DIM v0 AS INTEGER = 30000
DIM v1 AS LONG = -5
DIM v2 AS LONG = 9007199254740993
DIM v3 AS LONG = -5
DIM v4 AS SINGLE = 0.5
DIM v5 AS USHORT = 30000
DIM v6 AS LONG = 1
DIM v7 AS SINGLE = -1.0
DIM v8 AS SINGLE = 0.5
DIM v9 AS SHORT = 123456
DIM v10 AS UBYTE = 100
DIM v11 AS BYTE = 30000
DIM v12 AS DOUBLE = -7.1
DIM v13 AS UBYTE = 1
PRINT STR$((ABS(v10) + (0.001 OR v4)))
PRINT STR$((IIF(256 <> 0, v4, v11) <= 12345.678))
PRINT STR$((((-(v10 * v7)) * ABS((2.25 * v2))) OR ABS(((v10 * v3) - v5))))
PRINT STR$((NOT 30327739880332&))
PRINT STR$((v2 * 1e10))
PRINT STR$(((0.1! - v6) * (NOT v3)))
PRINT STR$((((v11 < v4) * (1000 * 0)) AND ((v11 / 2147483647) OR (1000 MOD 7))))
PRINT STR$(((v13 XOR (v5 + 99999)) / ((NOT ((NOT v6) + (v2 + v11))) AND ((v6 MOD 256) + (3.7! * v11)))))
PRINT STR$((v10 XOR (((6141583451566& + IIF(v3 <> 0, 99999, 7)) * v3) EQV (((256 * v11) \ 3&) MOD (-1)))))
PRINT STR$((((v6 + v7) \ 3) - ((v6 - v1) * (v2 - 0.1!))))
PRINT STR$(((v12 + 0.5!) / (-v8)))
PRINT STR$(v3)
PRINT STR$((((3 / v2) = IIF(v13 <> 0, 2.25, 10)) * ABS((v12 + 1.5))))
PRINT STR$(IIF(IIF(0 <> 0, (v5 / v2), (v3 - v3)) <> 0, (v12 - (0.5! - 255)), (v6 / (v13 + 0.001))))
PRINT STR$((((7 + v4) * (v8 * 2.25)) OR ((NOT 0.1!) AND (v1 \ 1000&))))
PRINT STR$(IIF(v11 <> 0, (v13 * v7), (10 - v2)))
PRINT STR$((((2147483647 * 0.5!) + (NOT v1)) IMP (NOT (-v12))))
PRINT STR$(((((v6 - v7) * 5) \ (-13&)) / (12345.678 \ 256&)))
PRINT STR$(((v5 + v10) + (v11 <> v6)))
PRINT STR$(((7 / v3) + (v10 MOD 256)))
PRINT STR$((v8 XOR (NOT ((v1 * v3) * v5))))
PRINT STR$((5 / ((v7 * (v5 * v6)) IMP ((v4 - 1) < (v0 + v8)))))
PRINT STR$((((v3 >= v9) - (v13 \ 1000)) OR ((-v3) XOR (256 / 5))))
PRINT STR$(((((v7 AND v2) - (v5 MOD (-1))) MOD 3) MOD (-13)))
PRINT STR$((((v4 - v9) - (1.25! * 0.5)) - ((7401284894327& / v10) * (2310446949725& + v4))))
PRINT STR$(0.1!)
PRINT STR$(((-0.1) * (v0 * v12)))
PRINT STR$(((v10 MOD 256) - (-256)))
PRINT STR$((NOT (((v7 \ 10&) - (v6 * v3)) - ((v7 + v11) - (1 * v4)))))
PRINT STR$(((ABS((5 EQV (3.14159 \ (-13)))) + 0.5!) * ((v10 - ((-v1) + (v13 XOR 99999))) OR (ABS((v3 MOD 1)) \ (-2)))))
PRINT STR$((99999 + ((v0 IMP v12) XOR IIF(v2 <> 0, v11, v6))))
PRINT STR$((1e10 - (NOT v8)))
PRINT STR$((v11 / (NOT (((v4 + v0) - (v0 MOD 1000)) + ((v9 + v10) > (v4 * 65536))))))
PRINT STR$(v3)
PRINT STR$(v6)
PRINT STR$((((255 * 0.5!) * ((v0 - v0) - (v11 - v0))) \ 1))
PRINT STR$(((v3 + 0.5!) - (2 + v4)))
PRINT STR$(((v8 - v13) AND v12))
PRINT STR$(((((v8 - v11) - (v11 >= v8)) + (3.14159 - 1e10)) / ((-(100 * v4)) - (5684844096874& * (1000 - v10)))))
PRINT STR$(((v13 <> v5) MOD (-1)))
