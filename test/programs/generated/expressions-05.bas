DIM v0 AS SINGLE = 1000000.0
DIM v1 AS DOUBLE = -7.1
DIM v2 AS INTEGER = 123456
DIM v3 AS INTEGER = 65535
DIM v4 AS LONG = 1
DIM v5 AS SINGLE = -0.75
DIM v6 AS USHORT = 200
DIM v7 AS LONG = -1
DIM v8 AS DOUBLE = 0.5
DIM v9 AS DOUBLE = 3000000000.0
DIM v10 AS USHORT = 2147483647
DIM v11 AS SINGLE = -7.1
DIM v12 AS INTEGER = 100
DIM v13 AS INTEGER = 123456
SUB Test
PRINT STR$(v2)
PRINT STR$((NOT v5))
PRINT STR$((NOT v1))
PRINT STR$((((-v1) EQV (-v13)) + IIF(3.7! <> 0, (v8 + v1), (v4 - v12))))
PRINT STR$(((0.5! + v4) / ((0.1! * v4) - (0.5! + 1.25!))))
PRINT STR$(((NOT ((v13 >= v5) \ 1)) / (((v8 - v12) * (v1 - 99999)) XOR (3 - v5))))
PRINT STR$(((32767 - v1) AND (10 + (256 <= v3))))
PRINT STR$(((0.1! + (v12 MOD (-2))) XOR ((v10 * 0.1!) OR (100 + v13))))
PRINT STR$(((v5 + 5) * 5))
PRINT STR$((v12 + (((-(1.25! - v5)) * (-(3.7! + v3))) * 0.1!)))
PRINT STR$(((-(v7 MOD (-13))) + v11))
PRINT STR$(((IIF(v12 <> 0, v0, v12) IMP ABS(v11)) + (v9 - v12)))
PRINT STR$((NOT IIF((v1 - 3904858184975&) <> 0, ((1 * v0) \ (-1)), (v7 >= v12))))
PRINT STR$((((NOT ABS((v2 - v5))) / (-((v8 * v0) * (v2 \ 3)))) * ((NOT (NOT (v1 EQV v2))) * ((v3 - (20518106511108& * 31188085310959&)) + (v3 - v1)))))
PRINT STR$(((v5 - v10) + ((v5 EQV 100) + (2 / 3.14159))))
PRINT STR$(((((28274381075023& XOR v2) - ABS(3.14159)) > (((v5 * v11) - (1000 \ (-1&))) / ((0.5 >= v11) \ 1000))) MOD 3))
PRINT STR$((-(IIF(v5 <> 0, 0.1!, 22711739267715&) + IIF(v11 <> 0, (v11 * v12), (v12 > 0)))))
PRINT STR$((((-v1) \ (-1)) * ((v12 \ 1000&) MOD (-1))))
PRINT STR$(((v10 * (v0 + v6)) + (((v6 \ 1&) - (5 XOR v1)) * ((v12 \ (-2)) + (v3 + v2)))))
PRINT STR$(((v12 - v11) * IIF(0.1! <> 0, 10, 1e10)))
PRINT STR$((IIF(1e10 <> 0, 256, ((v0 / v1) \ (-1&))) + ((-(-1000)) - ((-v6) EQV v0))))
PRINT STR$(((1000 - v6) - IIF(v6 <> 0, v6, 0)))
PRINT STR$((((32037433703138& EQV v5) - 1.5) - v1))
PRINT STR$(((NOT (v13 * v5)) - (v2 - 3.7!)))
PRINT STR$(((v3 * v0) * (NOT v0)))
PRINT STR$(((13095752041515& + 3) \ 7))
PRINT STR$(((((0 MOD 256) \ 10&) - ((v3 \ 2) * (v13 - v5))) * (NOT ((12345.678 / v6) - ABS(v2)))))
PRINT STR$((((NOT (v9 * (v5 / v0))) EQV ((v4 / (NOT 3.7!)) <> ((7 - v11) * (v12 > v10)))) - (NOT ((v3 - 5) / (v9 + 0.5!)))))
PRINT STR$((((IIF(31188502425904& <> 0, v2, v9) - v12) / IIF(v12 <> 0, (v13 XOR 3.7!), (v6 / 1000))) + (((0.5 / 15021296235620&) / (v11 IMP 1000)) + ((v12 IMP v13) + 7))))
PRINT STR$(IIF((v4 \ 10&) <> 0, (((v10 - 65536) + (NOT v2)) / v6), (((v2 / v1) - (1.25! + 1000)) / ((v4 - v5) + IIF(v13 <> 0, v5, v9)))))
PRINT STR$((((1.25! - v0) - (256 - 0.1)) + ((v9 / v10) + IIF(v10 <> 0, v8, 1000))))
PRINT STR$(12345.678)
PRINT STR$(IIF(2.25 <> 0, 256, v9))
PRINT STR$(((((NOT (-v5)) <> ((v0 / v3) * IIF(65536 <> 0, v10, v5))) - v3) - ((((1.25! \ 1) * (v2 - v0)) * (-17319908496675&)) - (((-v10) * (v8 - 0.1!)) \ (-1)))))
PRINT STR$(v11)
PRINT STR$((1.25! + IIF(32962955150232& <> 0, 2.25, v11)))
PRINT STR$((2.25 - (v12 \ 1000)))
PRINT STR$((((v11 \ (-1&)) * ((v12 - 1.25!) + (v2 + v9))) * ((v2 - v10) * (0.1! + v12))))
PRINT STR$((v8 / 255))
PRINT STR$((0.5! - (0 + v4)))
END SUB
Test
