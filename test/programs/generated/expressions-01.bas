DIM v0 AS DOUBLE = 123.456
DIM v1 AS DOUBLE = 1e-07
DIM v2 AS DOUBLE = 2.5
DIM v3 AS UBYTE = 0
DIM v4 AS SHORT = 2147483647
DIM v5 AS DOUBLE = 1000000.0
DIM v6 AS SINGLE = 1e-07
DIM v7 AS LONG = 4611686018427387904
DIM v8 AS USHORT = 200
DIM v9 AS LONG = 0
DIM v10 AS LONG = -5
DIM v11 AS SINGLE = 1000000.0
DIM v12 AS INTEGER = -1
DIM v13 AS LONG = 0
PRINT STR$((-(NOT 32767)))
PRINT STR$(v9)
PRINT STR$(((NOT (1.25! * 1)) + ((v5 = v5) / (2147483647 - 0))))
PRINT STR$((((NOT (3.7! * v3)) * ((10 \ 1&) MOD 7)) / v0))
PRINT STR$(3)
PRINT STR$(((1000 + v9) XOR (32767 XOR v6)))
PRINT STR$((((v7 MOD 1000) - ((v0 - v6) \ 1)) XOR ((NOT (v11 + v1)) + (NOT (10 - 99999)))))
PRINT STR$(v3)
PRINT STR$((-(v3 - (v2 / 12258687889513&))))
PRINT STR$(((12345.678 = ((-(-3.7!)) - ((1 \ 256) * (v12 + 30739968643902&)))) + (-((v1 + (v6 * 0.5!)) / (v2 / (1 \ (-1)))))))
PRINT STR$((((-v3) + (1.25! AND v5)) - (-(1e10 / v2))))
PRINT STR$(((-IIF(v3 <> 0, ((v0 + v8) * (255 MOD 1)), (1 / (v11 / 1.5)))) + ((((v5 * v8) OR (NOT 1000)) + ((1.25! / v13) - (v0 IMP v5))) + (-((3.14159 + 3.7!) - (v2 * v5))))))
PRINT STR$(v2)
PRINT STR$((v10 / (v9 * v1)))
PRINT STR$((((ABS((-255)) * (0.1! / v13)) - (v7 / ((v11 \ 10) * (NOT v0)))) + v2))
PRINT STR$((IIF((NOT v10) <> 0, (NOT (v7 \ 7)), ((v12 - 0.1!) + (v7 IMP 1.25!))) - (((0.5 - v2) - (v13 XOR v8)) * ((v12 - v5) * (v11 - v3)))))
PRINT STR$((0.001 + v5))
PRINT STR$(v0)
PRINT STR$(((((v4 MOD 2) + (3 * 1e10)) / ((34704766508746& + 757501672541&) * (2.25 - 255))) * ((-(v12 MOD 1000)) / 12345.678)))
PRINT STR$((((v10 * v11) - (v2 IMP v12)) + (((0.1! \ 3) <= 1e10) AND (0.001 <= (v8 * v8)))))
PRINT STR$(((NOT v9) \ 10))
PRINT STR$((v11 * ((v12 <> v6) - (v7 MOD 3))))
PRINT STR$(((NOT ((v0 + v1) * (v2 - 2.25))) - ((((v10 \ 1000) + (v9 IMP 99999)) + v13) + (v13 - ((v5 - 99999) + (v7 + v12))))))
PRINT STR$(((1.25! - (v1 > (v12 < v6))) * (((-v13) * v2) * ((12345.678 + v5) / (v5 / v6)))))
PRINT STR$(IIF((NOT IIF(2.25 <> 0, 0.5!, 65536)) <> 0, ((v5 + (v11 / 99999)) - (2.25 - v7)), (IIF(v12 <> 0, v11, v10) - (v11 / v13))))
PRINT STR$((v13 * v8))
PRINT STR$((((-(v3 IMP v4)) XOR (-(v3 * 10))) * (((v0 <> 255) \ 3) - ((12345.678 >= v8) + (v3 - v12)))))
PRINT STR$((-(NOT v13)))
PRINT STR$(((v12 - 3.7!) + (v9 * 1000)))
PRINT STR$((((3614660392576& EQV v5) + (v2 IMP v0)) + ((v3 + v5) OR (0.5! * v4))))
PRINT STR$((((32767 + 0.1!) - (1 + 0.1)) - ((v9 MOD 7) * (v9 * 2147483647))))
PRINT STR$((v4 / v9))
PRINT STR$(0.1)
PRINT STR$((((v4 MOD (-13)) - v9) * ((v12 OR v6) / (8274357188461& \ 2))))
PRINT STR$((NOT ((((0.1! + v8) * (v11 \ 10)) / ((v7 XOR v7) + (1.25! - 3.7!))) - ((-(v5 / v0)) + v13))))
PRINT STR$((NOT (10 MOD 7)))
PRINT STR$(((((1.25! \ 1000&) \ (-2&)) AND ((NOT (3 + v2)) \ (-2))) + (((v7 \ 2&) * 3.7!) * (((v10 <> v9) * (27207240791220& \ (-1))) \ 256))))
PRINT STR$((v8 - ((((1 >= 1) IMP (v8 \ 3)) + (v9 / 0)) >= IIF(IIF(v12 <> 0, v10, 0.1!) <> 0, (NOT (v8 * v6)), (v7 + (v2 - v7))))))
PRINT STR$((((v9 EQV v8) / (v0 \ (-2))) - (-(65536 + v6))))
PRINT STR$(((v5 \ 7) + (5 - v10)))
