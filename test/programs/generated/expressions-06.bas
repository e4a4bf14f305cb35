DIM v0 AS UBYTE = 1
DIM v1 AS LONG = 4611686018427387904
DIM v2 AS USHORT = 30000
DIM v3 AS DOUBLE = -7.1
DIM v4 AS INTEGER = 65535
DIM v5 AS DOUBLE = 123.456
DIM v6 AS UBYTE = 123456
DIM v7 AS INTEGER = -100
DIM v8 AS INTEGER = -100
DIM v9 AS LONG = 9007199254740993
DIM v10 AS SINGLE = -0.75
DIM v11 AS INTEGER = 123456
DIM v12 AS DOUBLE = 1000000.0
DIM v13 AS INTEGER = 123456
SUB Test
PRINT STR$((((0.5! - v1) - (v8 - v2)) + (v5 + v9)))
PRINT STR$(v2)
PRINT STR$(ABS(IIF(((3.14159 * v8) \ (-2)) <> 0, v11, 65536)))
PRINT STR$((NOT (65536 + v8)))
PRINT STR$(v2)
PRINT STR$(99999)
PRINT STR$(((v6 + v1) - (2 - 99999)))
PRINT STR$((((((2 OR 10) / (28530861561583& / v13)) - ((v4 - v3) \ 256&)) - v9) * ((((v11 = v4) MOD 2) + ((v7 AND 14217462822443&) * IIF(v12 <> 0, v12, v4))) * (((v12 / 2147483647) * (v11 = v7)) + ((7 EQV 0.1) <> ABS(v9))))))
PRINT STR$(ABS((((65536 + (NOT v7)) * ((v3 OR v7) + (v13 - 0.5))) * v9)))
PRINT STR$((v6 + (v1 AND v5)))
PRINT STR$(((v8 \ 256&) / v9))
PRINT STR$(1.25!)
PRINT STR$((((0.5 / 32767) < (v0 - (1000 \ 2))) * (((99999 / 0) - 2) + ((v3 / 255) \ 1000))))
PRINT STR$(((v8 \ 1) + v1))
PRINT STR$((((v3 EQV (0 * v10)) * (-v11)) - (-3.7!)))
PRINT STR$((1e10 / 0.001))
PRINT STR$(((-(((v11 > 16178663359655&) / (v1 + v2)) * ((v2 - 0.1!) * (-v3)))) * ((-v8) AND (v1 + (NOT v4)))))
PRINT STR$(v4)
PRINT STR$((0.5 \ 10))
PRINT STR$(((v6 - v11) - IIF(v7 <> 0, v7, 256)))
PRINT STR$(((((v6 + 0.5!) * ABS(v4)) - 16959822267973&) + ((((v5 * 7) + (v0 \ (-2&))) * ((v6 EQV v10) EQV (9791417548368& + v4))) + ((v13 OR v8) - (v9 * 3.7!)))))
PRINT STR$(3.14159)
PRINT STR$(IIF((((v9 \ (-2)) + (v4 - 1e10)) * (v3 - 3.7!)) <> 0, ((-IIF(0.1! <> 0, (7 OR 1.25!), (65536 * v0))) * (((255 <= v9) - (v4 \ 256)) * (NOT (-0)))), (v7 \ 7&)))
PRINT STR$(((((7 * v6) + (-1.25!)) EQV (ABS(v11) XOR (v0 \ 2))) - v9))
PRINT STR$(((((v12 \ 1&) MOD 1000) + ((256 <> v8) > (1.25! * v7))) * ((-(v3 * v4)) * ((v7 OR v12) \ 10))))
PRINT STR$((v8 * (v1 \ 3&)))
PRINT STR$(((3.7! - v2) \ 1))
PRINT STR$(v10)
PRINT STR$((v10 - (v1 + (((v13 + 65536) - IIF(v1 <> 0, v12, v12)) - ((v4 - v9) XOR (-10))))))
PRINT STR$(((((v4 IMP 99999) / (v7 + 1000)) - IIF(v5 <> 0, (v1 \ 10), (v7 - 2))) * ((IIF(v0 <> 0, v8, v6) / v0) < ((v6 = 3.7!) MOD 3))))
PRINT STR$(((v1 * v13) + (5 / v2)))
PRINT STR$((NOT (-((IIF(5 <> 0, v10, 7) * (v0 XOR 65536)) * ((10 - 0.001) \ 1000)))))
PRINT STR$(((v5 <> v6) \ 1))
PRINT STR$(((v11 + (-17555962130632&)) XOR ((-v9) + (v1 - 25796527321261&))))
PRINT STR$(1e10)
PRINT STR$(((3.14159 \ (-2)) - v1))
PRINT STR$(((NOT (v6 - 0)) * ((((v7 * v6) - (v5 IMP v6)) * ((-v3) >= (v7 + v13))) - (((v4 - 10) / (v6 + v11)) * ((NOT v13) OR ABS(v0))))))
PRINT STR$(((((1.25! - v3) / 3.14159) + ((100 \ 7) \ (-13&))) + 1.5))
PRINT STR$(((0.1 - v1) + (v1 + 3)))
PRINT STR$(v10)
END SUB
Test
