DIM v0 AS INTEGER = 1
DIM v1 AS SINGLE = -1.0
DIM v2 AS LONG = -5
DIM v3 AS DOUBLE = 0.0
DIM v4 AS INTEGER = 123456
DIM v5 AS USHORT = 7
DIM v6 AS UBYTE = 123456
DIM v7 AS DOUBLE = -7.1
DIM v8 AS LONG = 1099511627783
DIM v9 AS INTEGER = 200
DIM v10 AS DOUBLE = 1e-07
DIM v11 AS INTEGER = -2147483647
DIM v12 AS LONG = 1
DIM v13 AS UBYTE = 100
PRINT STR$(((3.14159 / v3) < ((0.1! - v0) = (v9 \ 7))))
PRINT STR$(((((v3 \ 1) + (v7 - v12)) / (v1 * (v11 MOD (-1)))) - ((((v12 \ (-2&)) / v9) - ((v9 AND v5) \ 1&)) < (((100 MOD (-13)) + (32767 <= v5)) MOD 10))))
PRINT STR$((((((v10 - v13) * (3.7! - v2)) - ((-99999) * (v0 + v0))) IMP (v9 - ((v10 = v4) + 1.25!))) MOD 1000))
PRINT STR$(0)
PRINT STR$(((16660805024246& * v5) * 0.5))
PRINT STR$(v7)
PRINT STR$((((-3.14159) * (v1 + 5)) \ 7))
PRINT STR$(2.25)
PRINT STR$(((v10 * (((-1000) EQV 5) IMP (-v12))) * ((0.001 + (IIF(v11 <> 0, 32767, v0) MOD 7)) + (((v7 - v1) * (NOT 7167407620731&)) + v7))))
PRINT STR$((((v11 + v4) \ 7&) * ((v2 MOD 10) <> (v6 - 2))))
PRINT STR$(((32767 + v11) * (v5 OR 256)))
PRINT STR$((NOT (((v5 + 0.5!) - (1.5 / v0)) - ((NOT v2) IMP (2.25 - 1000)))))
PRINT STR$((NOT (2147483647 < (-1e10))))
PRINT STR$((((((0.5! - v0) * (2147483647 \ 1)) * v5) EQV (((v4 - v9) MOD 3) * ((v2 * v0) OR (v11 OR v2)))) * ((0.001 + 99999) AND (v3 + (v9 AND v7)))))
PRINT STR$(ABS(v9))
PRINT STR$((((v0 * v0) * (v3 - 1000)) IMP (1.25! + v10)))
PRINT STR$((-((-v6) / IIF(3 <> 0, 3.7!, 256))))
PRINT STR$((-((255 / 256) / ((v0 / v8) / (v5 * v7)))))
PRINT STR$((((v0 MOD 7) + (v8 EQV v11)) XOR 0.5!))
PRINT STR$(((((0.001 EQV v2) + (v10 \ (-13))) MOD 1000) * 1e10))
PRINT STR$((((((2.25 * v10) * (v11 + v2)) - IIF(v1 <> 0, v11, 1)) / (((2.25 * v6) * (NOT v1)) IMP v5)) > (1 / ((0.1! \ (-13)) - (65536 * v3)))))
PRINT STR$(v6)
PRINT STR$(((((NOT 65536) * (NOT v6)) = (NOT (v13 \ 7&))) * v2))
PRINT STR$(v1)
PRINT STR$(IIF((7 / v13) <> 0, (v1 - 0), (IIF(v1 <> 0, v11, v5) > (NOT v5))))
PRINT STR$(((v4 - 0) - (0.1 AND 10)))
PRINT STR$(((-3.14159) + (10 XOR ((v1 OR v7) / (v7 / v2)))))
PRINT STR$(((7 / v10) - 0.001))
PRINT STR$(((v5 AND v13) >= (v1 \ 10&)))
PRINT STR$(((v13 + 99999) <= 1.5))
PRINT STR$(((v2 < v12) + (v13 \ 1000)))
PRINT STR$((((((v6 + v3) / (v11 * v4)) + ((NOT 0.1) + (12345.678 * v6))) AND ((NOT (v5 * v8)) + ((v3 / v10) >= (v3 + v12)))) * (((v5 MOD 256) AND (256 >= v9)) * (((v8 AND v8) - (v9 - v13)) <= ((0.5 * v1) OR (v5 - v10))))))
PRINT STR$((((-v10) + ((2 + v0) XOR v1)) + (((2 * v10) AND (v12 * 1.25!)) * ((v2 + v1) + (3.14159 / v10)))))
PRINT STR$(((NOT v7) \ (-2&)))
PRINT STR$((v0 - v0))
PRINT STR$(((v3 * 7324944664568&) * (v12 XOR 413871870371&)))
PRINT STR$((v3 + (3.7! + v9)))
PRINT STR$(((v5 + 0.1!) * v9))
PRINT STR$(((-v2) * (((255 - 1e10) / (NOT v7)) + ((v1 * v9) XOR (2.25 - 0)))))
PRINT STR$(IIF(((v0 AND 0.5!) - (v6 - v3)) <> 0, (NOT ((-v10) - (v12 - 0.5!))), (255 + ((v10 * v13) + (0.5! + 65536)))))
