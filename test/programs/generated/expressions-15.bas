DIM v0 AS DOUBLE = -1.0
DIM v1 AS LONG = 4611686018427387904
DIM v2 AS INTEGER = 123456
DIM v3 AS SHORT = 100
DIM v4 AS INTEGER = 0
DIM v5 AS INTEGER = 0
DIM v6 AS LONG = 1099511627783
DIM v7 AS LONG = 9007199254740993
DIM v8 AS SINGLE = 1000000.0
DIM v9 AS SINGLE = 2.5
DIM v10 AS LONG = -5
DIM v11 AS LONG = -1
DIM v12 AS UBYTE = 0
DIM v13 AS SHORT = -2147483647
PRINT STR$((v4 MOD (-2)))
PRINT STR$(((ABS((v3 IMP 3.14159)) * ((v5 + v6) / (3.14159 OR v10))) * ((v10 + ((v10 * v4) - (v10 + 2))) - 10)))
PRINT STR$(((-(NOT (v9 + v4))) \ 2&))
PRINT STR$(0.001)
PRINT STR$(v1)
PRINT STR$(((v4 + v2) \ 256))
PRINT STR$(((v0 OR v7) * (v11 - v13)))
PRINT STR$((((v3 OR 12345.678) \ 1000) IMP ((v9 / v11) OR (3.7! + 0.5))))
PRINT STR$(0.1)
PRINT STR$(((((1 - v4) + (2147483647 - v3)) \ 1&) \ 1000))
PRINT STR$(((IIF(v13 <> 0, 32858225531927&, 1000) * (65536 - 4682974884631&)) - ((v2 OR 1000) + (v2 + 256))))
PRINT STR$((v2 XOR ((0 <= (NOT 0.5!)) XOR ((0.1 - 1.5) OR (v13 - v11)))))
PRINT STR$(IIF(v7 <> 0, ((IIF(23136305732021& <> 0, v6, v3) * (-v4)) - ((NOT v1) \ 7)), (((v13 + 65536) - (v3 + 0.5)) - ((30410450401798& \ (-1&)) * v7))))
PRINT STR$((((NOT (v3 * v8)) - v1) - (ABS(3.7!) * (v10 EQV v1))))
PRINT STR$(((v13 + (5 - v5)) > ((v6 / v7) EQV (255 + v5))))
PRINT STR$((((((v0 - v2) < (v8 OR v2)) - ((v8 - 1000) + (0.5 OR 0.1!))) * (((v3 * v0) * 3.14159) EQV ((3 - v1) < (v3 + v11)))) * (((0.1! \ 1&) AND ((5 AND v0) EQV (v5 >= v7))) + (v7 * v0))))
PRINT STR$((255 - 32767))
PRINT STR$((v4 - ((((v1 - v12) * 7) MOD 3) IMP (((274187270416& / v10) / (v2 + 0.5!)) - (v2 >= v11)))))
PRINT STR$((((v11 / 5) + (v13 * v7)) * v4))
PRINT STR$(ABS(((2147483647 <= (v5 + 65536)) + ((12345.678 * 32767) / (v13 <= v5)))))
PRINT STR$(((v4 - v4) + (65536 + v6)))
PRINT STR$(((((0.1! \ 3) AND (1.25! IMP 5)) < v1) * (((v0 * 65536) \ 2) + ((v7 MOD (-1)) MOD 256))))
PRINT STR$(((99999 * v13) * (-v4)))
PRINT STR$((((ABS(v0) IMP (100 MOD (-2))) / (v5 - IIF(v4 <> 0, 2, 255))) * (((1586906640771& EQV 2) * (v2 \ 7&)) - ((v6 EQV v6) * (32767 > v11)))))
PRINT STR$((NOT v9))
PRINT STR$(((((1.5 / v2) / (-v8)) - ((v6 * 256) XOR v6)) - ((-3.7!) - (IIF(v8 <> 0, v0, v4) IMP (255 + v9)))))
PRINT STR$(((ABS(((v6 * 0.5!) <> (v12 / v8))) * (v11 \ (-2))) MOD 3))
PRINT STR$(((1 / 1000) + (0.1 * 33971869143851&)))
PRINT STR$((((v9 + 2147483647) - (v6 + 255)) * (1.5 / v0)))
PRINT STR$((IIF(v11 <> 0, 2147483647, 3) - ABS(5)))
PRINT STR$((-v6))
PRINT STR$((1.5 * 0.001))
PRINT STR$(((((v13 MOD (-13)) > (v1 = v13)) - ((v3 / 99999) - (2147483647 OR v6))) * ((v11 + v11) * (256 / v6))))
PRINT STR$((((v10 MOD 256) + (ABS(v1) AND (v5 - v11))) MOD 2))
PRINT STR$((((IIF(v11 <> 0, (NOT v3), (NOT v4)) * ((v13 - v0) + (v2 < v9))) + (NOT (NOT (NOT v4)))) + (((v7 EQV v5) + (99999 * v0)) - ((v13 + (v7 MOD (-1))) / ((v3 \ 256&) + (3 * v4))))))
PRINT STR$((((3541158411427& + v13) + v6) * ((3 < v8) - IIF(v1 <> 0, 7, v4))))
PRINT STR$((100 + 1e10))
PRINT STR$((((((v4 * 5) - (v5 / v4)) * ((v1 * 2147483647) - 3.14159)) <> (((v3 MOD 1) * (v11 * v8)) + ((v1 - v1) / v0))) - (65536 >= (((v11 + v8) - (NOT 17865000973339&)) / (NOT v10)))))
PRINT STR$((((3 >= 0.5) + (v4 - v8)) - (v11 XOR (v0 \ (-2&)))))
PRINT STR$(((IIF((NOT v6) <> 0, ((v8 + v10) - (0 / v8)), v12) \ (-2&)) \ (-1)))
