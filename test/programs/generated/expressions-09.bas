DIM v0 AS INTEGER = 0
DIM v1 AS INTEGER = 100
DIM v2 AS SINGLE = 1e-07
DIM v3 AS LONG = -1125899906842627
DIM v4 AS INTEGER = -100
DIM v5 AS BYTE = 200
DIM v6 AS SINGLE = -1.0
DIM v7 AS INTEGER = 100
DIM v8 AS USHORT = 255
DIM v9 AS LONG = 1
DIM v10 AS USHORT = 0
DIM v11 AS LONG = 1
DIM v12 AS UBYTE = 65535
DIM v13 AS LONG = 0
SUB Test
PRINT STR$(ABS((NOT v8)))
PRINT STR$(((NOT ((v13 XOR v10) \ 3)) * (((2147483647 + 12345.678) + v10) - ((v13 + v9) - (12345.678 - 100)))))
PRINT STR$(((v12 * ((v9 + v13) MOD (-1))) + v13))
PRINT STR$((((v7 AND v8) + (v5 - v4)) \ (-13)))
PRINT STR$((ABS(v7) - (v13 EQV v5)))
PRINT STR$(((v4 * 21955705176968&) - (-v8)))
PRINT STR$((NOT (1.25! - v9)))
PRINT STR$((2147483647 <= ((v13 + 7) EQV (0.1! / 1000))))
PRINT STR$(v10)
PRINT STR$(((v0 + 2) / (0.5! < v1)))
PRINT STR$((((((v0 - 3) / (v9 + v4)) \ (-13&)) * (NOT ((12345.678 * 0) - 2.25))) / ((((0.5! - 3.7!) - (v11 + 1000)) \ (-2)) IMP (((v8 IMP v4) * v6) + (IIF(v4 <> 0, 0.5!, v1) * (v7 / 1000))))))
PRINT STR$(((v8 <> (v8 - 3.7!)) + ((v0 + 65536) * (v10 + 3))))
PRINT STR$(1.5)
PRINT STR$(((0.1 + 12345.678) \ (-1)))
PRINT STR$(((((1.25! \ (-13&)) / 1e10) - IIF(255 <> 0, IIF(v13 <> 0, 0.1!, 1e10), (v9 - v13))) * (((v6 * 10) + v2) / 7)))
PRINT STR$((((((v9 / v2) - (v0 + v13)) - ((v4 * v11) + (v0 <= v0))) \ 2) + ((((v1 * v1) \ 10) - ((100 / v8) OR (NOT 255))) + ((32767 >= (v11 / v5)) + (v12 + (1000 MOD (-1)))))))
PRINT STR$(((255 - v12) + (-1.25!)))
PRINT STR$((-(0.5! * (7 * (v8 + 1.25!)))))
PRINT STR$((((v2 IMP 0.1!) - (0 + 5)) < (NOT 0.1)))
PRINT STR$(((3 * v0) * (((v8 * v8) + (v11 < v9)) / 99999)))
PRINT STR$((((v4 - v11) - 1000) * ((v7 + v1) * (22864109029078& MOD 1))))
PRINT STR$(((v9 \ 1000&) * v9))
PRINT STR$(((NOT 3.7!) - (v12 EQV 3)))
PRINT STR$((NOT ((v11 * v11) * (2.25 + v1))))
PRINT STR$(((v0 MOD 1) * (v0 MOD (-13))))
PRINT STR$(((99999 / v7) \ (-1)))
PRINT STR$(IIF(((-(v13 / v6)) / (0.1! * (v10 + v8))) <> 0, v3, ((-((v3 - 5) + (1.25! * 3))) * (-((v13 \ 256) / (v4 OR v7))))))
PRINT STR$(65536)
PRINT STR$((1 - ((v0 OR v5) \ (-2))))
PRINT STR$((((256 \ 3&) / (256 / v10)) + ((0.001 XOR v13) EQV (0.1! XOR v7))))
PRINT STR$((((NOT (0 - v7)) + ABS((v2 * v3))) * (NOT (NOT (1.25! * 0.5!)))))
PRINT STR$(((v8 MOD (-13)) * (((2 <> v9) - 0.5) - ((v0 \ 1) - (v5 > 0.001)))))
PRINT STR$((((-v2) - ABS(3.7!)) + 0.1))
PRINT STR$(((v5 + v7) * (0.5! - 255)))
PRINT STR$(((((3.7! * v7) + (v2 AND 0.5!)) - ((v10 \ 1000) + (v2 * 0.5))) * (((NOT v6) + 1.25!) \ 7)))
PRINT STR$(v6)
PRINT STR$(((((v8 + (v4 * v11)) * ((v1 <= 0.5!) * (3.14159 XOR 256))) \ 3) \ 2))
PRINT STR$((((v12 + v10) >= 5) / ((v1 * 65536) EQV v5)))
PRINT STR$((NOT (-(((0.1! - 1.25!) + v5) < IIF(0.5! <> 0, (0 - 3), (1 + 3.7!))))))
PRINT STR$(((0.5! + v4) / (v5 * v3)))
END SUB
Test
