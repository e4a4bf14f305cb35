DIM v0 AS LONG = 1
DIM v1 AS USHORT = 7
DIM v2 AS DOUBLE = -1.0
DIM v3 AS DOUBLE = 1e-07
DIM v4 AS BYTE = 123456
DIM v5 AS UBYTE = 100
DIM v6 AS DOUBLE = 1e-07
DIM v7 AS LONG = -1
DIM v8 AS USHORT = -2147483647
DIM v9 AS DOUBLE = 123.456
DIM v10 AS LONG = -1
DIM v11 AS INTEGER = 200
DIM v12 AS SINGLE = 0.5
DIM v13 AS SHORT = 2147483647
SUB Test
PRINT STR$((v9 - 1.25!))
PRINT STR$(((((v5 <> 32546970653249&) >= (0.001 \ 3)) AND ((v3 * v7) \ 256)) + 1.25!))
PRINT STR$(IIF(((1 <= (v1 + v6)) + 0.1) <> 0, ((((v11 + v1) XOR (v3 + 65536)) / (-v1)) + (v0 * ((v4 MOD 7) \ (-13)))), (-(v9 <= (v2 / (v13 + v5))))))
PRINT STR$((-(NOT (v3 / v6))))
PRINT STR$(((-(100 - 1)) - ((v6 / v13) - (65536 - v0))))
PRINT STR$(0.1!)
PRINT STR$(v4)
PRINT STR$((ABS((((v1 / v11) - 3.7!) * ((5 XOR v6) - (v5 - 3)))) - 1))
PRINT STR$(((v12 - 2) XOR (v11 * v13)))
PRINT STR$(3)
PRINT STR$((((v12 + v5) * v2) AND 0.5!))
PRINT STR$(v10)
PRINT STR$((v7 AND (v7 MOD 256)))
PRINT STR$((((NOT v6) + (3.7! - 1.25!)) AND 2.25))
PRINT STR$(((-2.25) OR ABS(v10)))
PRINT STR$((NOT ((v9 + v10) OR (v3 + v6))))
PRINT STR$(ABS(((NOT v11) * ((v11 + 21489486755797&) / (v6 + v10)))))
PRINT STR$((v12 * (((v4 \ 2) + (1 * v7)) \ (-1))))
PRINT STR$((((v3 / 3) OR (v11 \ 3)) + ((v6 + v6) * (v9 XOR 100))))
PRINT STR$(ABS(1e10))
PRINT STR$(v12)
PRINT STR$((v9 * v13))
PRINT STR$(IIF(((v11 EQV v8) \ (-13&)) <> 0, ((NOT (NOT v10)) / ((0.5 EQV v8) - (v3 \ 3))), v12))
PRINT STR$(((v10 EQV 1e10) \ 7&))
PRINT STR$(v5)
PRINT STR$((v12 + (3.14159 / v13)))
PRINT STR$((ABS(IIF(0 <> 0, v6, v13)) + ((v11 XOR 2147483647) * (v5 - v9))))
PRINT STR$(((((v1 XOR 1.25!) - (v12 / v13)) \ 1000) * v7))
PRINT STR$(v12)
PRINT STR$(12345.678)
PRINT STR$((3.14159 \ (-2&)))
PRINT STR$((v9 XOR (v7 + v0)))
PRINT STR$((-(v13 - v11)))
PRINT STR$(((v10 * 0.1!) + (v0 - 18617667910700&)))
PRINT STR$((((NOT v7) - v10) - (v9 \ 256)))
PRINT STR$(((NOT (((v8 \ (-1)) - (9008233011350& \ 2)) < ((0.5! \ (-1)) EQV v5))) MOD (-1)))
PRINT STR$((((NOT (0.001 > 1.5)) * (NOT (v5 * v13))) = v13))
PRINT STR$((((2147483647 IMP v11) - IIF(v4 <> 0, 99999, v6)) - (ABS(v3) - (v1 * v10))))
PRINT STR$(IIF(v3 <> 0, (v9 + v13), (17560608811817& + 2)))
PRINT STR$((v7 MOD 3))
END SUB
Test
