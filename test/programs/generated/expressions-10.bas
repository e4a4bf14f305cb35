DIM v0 AS DOUBLE = 0.5
DIM v1 AS DOUBLE = 123.456
DIM v2 AS INTEGER = 1
DIM v3 AS SHORT = 0
DIM v4 AS DOUBLE = 0.5
DIM v5 AS INTEGER = 100
DIM v6 AS SINGLE = 123.456
DIM v7 AS UBYTE = 2147483647
DIM v8 AS USHORT = 100
DIM v9 AS LONG = -1
DIM v10 AS DOUBLE = 3000000000.0
DIM v11 AS LONG = 9007199254740993
DIM v12 AS INTEGER = -1
DIM v13 AS UBYTE = 30000
PRINT STR$(v9)
PRINT STR$((((v13 * v9) MOD 3) \ (-1)))
PRINT STR$(((v0 / v11) + (v8 \ 256)))
PRINT STR$(v2)
PRINT STR$(((NOT 0.1) \ 3))
PRINT STR$(((v4 + 3) / (NOT 3.7!)))
PRINT STR$(v12)
PRINT STR$(((-(((v2 MOD 1) * (v10 + 0.001)) * (v2 - (v13 - 0.1!)))) + (((v8 * v11) * (NOT 2)) / (((-v8) / (-v12)) + (0.1! \ 1000)))))
PRINT STR$((((-0.001) - (v5 <> v13)) = (v3 - v0)))
PRINT STR$(((v10 * v7) OR 6514661708533&))
PRINT STR$(3.14159)
PRINT STR$(v12)
PRINT STR$(IIF(v1 <> 0, (v11 MOD 256), ABS(v7)))
PRINT STR$(v7)
PRINT STR$((NOT v8))
PRINT STR$(((3 <= (v6 - v7)) / IIF((v2 \ (-2)) <> 0, (IIF(2.25 <> 0, 5, 2147483647) MOD 2), ((-v4) - (v12 \ (-2))))))
PRINT STR$((256 - (NOT (NOT ((v7 * 10) / 255)))))
PRINT STR$(v5)
PRINT STR$(3.7!)
PRINT STR$(((0.5 <= v6) + v10))
PRINT STR$(((v11 EQV v13) * (7 EQV v5)))
PRINT STR$(((NOT v0) + ((((v7 \ 1) <= (v10 + v12)) MOD 7) + (((99999 AND v6) / (NOT v11)) EQV ((25332657824669& * v2) + (NOT 10))))))
PRINT STR$((((v11 + 0.1!) * v13) + (v6 + (v11 * v3))))
PRINT STR$((v5 \ 7))
PRINT STR$(((((0.5! - v4) - (v1 + v5)) / ((1e10 EQV v11) - (0 - 0.5))) * (((v4 <= v10) \ 10) - IIF(0 <> 0, (-v5), (1.25! + v8)))))
PRINT STR$(v5)
PRINT STR$(((1 / (v0 - (1.25! + v2))) \ 3))
PRINT STR$((((-v2) = ((-v2) + ABS(v2))) + v2))
PRINT STR$(100)
PRINT STR$(((v8 - v4) - 10))
PRINT STR$((-(v4 * 255)))
PRINT STR$((((-0.1!) < (NOT v12)) + ((v7 + v11) * (65536 + v12))))
PRINT STR$((NOT (ABS((v4 - v7)) / ((1000 + 0.5) - 21532869219547&))))
PRINT STR$((((((1.25! + v5) / (v11 * v11)) / 3.14159) * (NOT ((v9 EQV v4) * (v10 * v7)))) - 3.14159))
PRINT STR$((((v9 MOD 256) IMP v5) MOD 256))
PRINT STR$((((2147483647 MOD 7) + (1.5 \ 1&)) + (v5 * v11)))
PRINT STR$(((v7 + v6) - (v8 \ (-2))))
PRINT STR$((NOT (v3 - v3)))
PRINT STR$(((-((v8 * v9) / (256 MOD 10))) \ 256))
PRINT STR$(v4)
