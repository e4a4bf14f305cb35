DIM v0 AS BYTE = -2147483647
DIM v1 AS SHORT = 2147483647
DIM v2 AS LONG = -5
DIM v3 AS USHORT = -30000
DIM v4 AS INTEGER = 65535
DIM v5 AS UBYTE = 123456
DIM v6 AS UBYTE = 65535
DIM v7 AS SHORT = 1
DIM v8 AS INTEGER = -2147483647
DIM v9 AS SHORT = 2147483647
DIM v10 AS DOUBLE = 0.5
DIM v11 AS LONG = 0
DIM v12 AS USHORT = -100
DIM v13 AS USHORT = -30000
PRINT STR$((5 / 1.25!))
PRINT STR$(((((-v9) - ((v13 \ 2) - IIF(0.5 <> 0, 17563138831759&, v10))) * 32767) - v4))
PRINT STR$(ABS((v13 XOR 256)))
PRINT STR$(((v12 / v9) + v10))
PRINT STR$(0.5!)
PRINT STR$(((0.1 XOR (10 + (2.25 - v13))) / (((-1.5) IMP 3.7!) <> ((1000 + v6) * (v3 + v1)))))
PRINT STR$((IIF(v12 <> 0, v2, 1) * (1.25! + 5)))
PRINT STR$((((-((NOT 99999) / (-v0))) * (((-v8) * ABS(v11)) / ((v7 / 100) IMP (0.5! - v3)))) - ((((2.25 + v1) - (v1 - v11)) / v7) <= (((v3 / 3.7!) \ 256) - v13))))
PRINT STR$((((IIF(12345.678 <> 0, v11, v6) * v13) * (0.001 + (v11 \ (-1&)))) / ((v7 OR (v11 - 5)) * ((v7 \ 1) MOD (-1)))))
PRINT STR$((((NOT 99999) - (v5 \ 256)) / ((v7 / v13) IMP (v1 + v12))))
PRINT STR$((13190755509473& - ((v3 - 1000) + ABS(255))))
PRINT STR$(((((20626406332180& - 0.1) * (v6 + 65536)) - v10) - v11))
PRINT STR$((11559689673292& + 1.25!))
PRINT STR$(v12)
PRINT STR$(((((3.7! + 1.25!) * (NOT v13)) \ 1) \ 1))
PRINT STR$(((((v6 - v5) + (v8 - v3)) - (7 * (v9 * v13))) - (-ABS((v4 MOD (-1))))))
PRINT STR$(((v0 * 7) * v10))
PRINT STR$((v10 + (10 + v4)))
PRINT STR$(((0 > 99999) IMP v6))
PRINT STR$(IIF(((1000 / v7) - (v13 + v7)) <> 0, (NOT ((v7 + 34358802171990&) + (v8 * v5))), (((24169083269968& + v4) OR (NOT v6)) + (IIF(v2 <> 0, v10, v6) + (v6 + 28433754318168&)))))
PRINT STR$((v9 MOD 2))
PRINT STR$(((v8 / v11) * (10 XOR v13)))
PRINT STR$((-v2))
PRINT STR$((NOT v11))
PRINT STR$(((((v9 - v0) + (v12 + v3)) MOD (-13)) / 1e10))
PRINT STR$((((-(0.1! - 3)) / ((NOT v12) - (v10 + v1))) - ((-(v8 EQV v6)) \ (-1))))
PRINT STR$(((ABS(255) * (v2 MOD 256)) * 12345.678))
PRINT STR$(IIF(v0 <> 0, v4, (v3 \ 7)))
PRINT STR$((((v3 - v0) - (3.7! < v10)) MOD 7))
PRINT STR$((-(((5 * 7) <> (-v13)) - ((v8 + v4) / v11))))
PRINT STR$(((2 MOD 1000) - (((v1 + 0.1!) >= (-v1)) MOD 256)))
PRINT STR$((((((v6 XOR v2) MOD (-13)) - v3) IMP ((v7 + v4) * ((-v12) + (0.5 >= v13)))) IMP ((((v2 - 0.5!) \ (-13)) <= (v10 > (1.5 * v8))) + (((20628022714284& - v12) + (v7 IMP v11)) + (NOT (v11 * v13))))))
PRINT STR$((((v8 - 33524925139326&) - v12) - (-ABS(v8))))
PRINT STR$(v8)
PRINT STR$(((-(((1 \ 7) - (v13 * 8889050020007&)) - (-(0.1! * 256)))) - ((10 \ 1000) + IIF(0.001 <> 0, (-(-v6)), (NOT (v3 < v12))))))
PRINT STR$((((((NOT v1) <> (v8 <= v0)) * ((v12 + v0) - (v12 * v3))) = ((ABS(255) - (1.25! - v13)) IMP v7)) - 256))
PRINT STR$((((0.5! / v2) * 256) / (-v7)))
PRINT STR$((0.1 * 0))
PRINT STR$((((v11 * (v10 = v9)) XOR ((v11 / v8) * (v3 / v10))) > ((v7 * v10) AND ((0.001 - 1) - (v5 <> v13)))))
PRINT STR$(((((0.1! \ (-1)) + (v11 \ 3&)) * 3) * (((v9 MOD (-1)) + (v3 MOD 10)) * ((1.5 * v0) XOR (v3 - v8)))))
