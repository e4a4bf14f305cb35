DIM v0 AS LONG = 1
DIM v1 AS LONG = 0
DIM v2 AS UBYTE = -1
DIM v3 AS UBYTE = 65535
DIM v4 AS BYTE = 30000
DIM v5 AS UBYTE = -100
DIM v6 AS SHORT = -100
DIM v7 AS UBYTE = 255
DIM v8 AS INTEGER = 1
DIM v9 AS INTEGER = 200
DIM v10 AS LONG = 0
DIM v11 AS INTEGER = 100
DIM v12 AS INTEGER = 0
DIM v13 AS BYTE = -30000
PRINT STR$(((255 + 1.25!) - v12))
PRINT STR$(v13)
PRINT STR$(((0.5! + v7) + 0.5!))
PRINT STR$(((v11 - IIF(v13 <> 0, v6, 1.25!)) \ (-13)))
PRINT STR$((ABS(v4) OR v4))
PRINT STR$(v9)
PRINT STR$((((v3 XOR v9) * (65536 + 255)) - (NOT (v2 XOR v1))))
PRINT STR$(((((NOT (v9 * v10)) MOD (-2)) * ((0.5! + (256 EQV v13)) - ((v6 OR v2) * (NOT v11)))) * ((((v3 + v3) + (-3.14159)) + ((v3 + v7) MOD (-2))) * (ABS(0.5!) \ (-2)))))
PRINT STR$(ABS(v6))
PRINT STR$(((v10 XOR v10) / (-0.5!)))
PRINT STR$((((2 - 3) + (0.1 + v5)) * ((v3 + v10) MOD (-13))))
PRINT STR$((((v5 * (v11 / v6)) * ((NOT v1) / (v8 \ (-13&)))) <= ((0.1! - v9) + IIF(v4 <> 0, (v0 OR v10), v4))))
PRINT STR$((-2))
PRINT STR$((((0.5! - 3.7!) = 0.001) + v9))
PRINT STR$(((((v1 * v5) IMP (v0 + 7)) EQV (-v3)) - v10))
PRINT STR$((((v5 - v12) / (v2 + 1.25!)) / (0.1 \ (-13))))
PRINT STR$((v1 * ((24299432215330& - (v6 * 99999)) + ((NOT (v6 / 10)) \ 256))))
PRINT STR$(((v1 IMP v9) EQV (3.7! * 1.25!)))
PRINT STR$((-(((v3 * 0.1!) + (v13 \ (-2))) EQV ABS((v11 XOR 10)))))
PRINT STR$((((-v2) <= (((2.25 \ 2&) * (v9 - 99999)) + 1000)) - v10))
PRINT STR$(ABS(((v9 MOD 7) * (100 XOR 3.7!))))
PRINT STR$((((99999 \ 1000&) + (v13 - v11)) OR v0))
PRINT STR$((v0 / (v3 + 99999)))
PRINT STR$(((2147483647 - (v2 * 3.14159)) + (v8 / 10)))
PRINT STR$(((-v12) + ((v3 + v1) + v6)))
PRINT STR$((((((v0 \ 256&) / v2) \ (-2)) * (((v12 * v10) MOD 1) - ((v13 AND v5) * v10))) > ABS((NOT ((v9 - v7) * (v4 - 0.5!))))))
PRINT STR$(((v1 MOD (-1)) - (NOT v13)))
PRINT STR$((v6 * ABS(v3)))
PRINT STR$((((v2 IMP v8) AND (v1 <> 7)) XOR ((NOT 0.1!) \ 2&)))
PRINT STR$((((0.1! + v3) - ((v1 IMP v11) \ 256)) * (((33474046277666& * v12) \ 3) + (-3.7!))))
PRINT STR$(100)
PRINT STR$((-((NOT (v11 - 10)) / (v4 * 0.5!))))
PRINT STR$((((-v8) + (v11 \ 1000)) - ((v6 + v9) - (NOT 99999))))
PRINT STR$((((v8 / (v6 / v3)) / (((v10 \ (-1)) * (v7 \ 256&)) + (-(v6 < 3829074628066&)))) * (((v5 + v11) - (32767 + v9)) - ((v10 / v12) / IIF(v0 <> 0, v2, v9)))))
PRINT STR$(((NOT 0.1) * (v0 OR 0.1!)))
PRINT STR$(((((v3 - 256) * (v13 + v5)) * ((3 - v9) * (v2 = v9))) - (((-v5) - v8) * (-(v4 + v12)))))
PRINT STR$(7)
PRINT STR$((1.25! + (3 * v13)))
PRINT STR$(v1)
PRINT STR$((v2 OR ((v7 + v7) >= (32767 MOD (-13)))))
