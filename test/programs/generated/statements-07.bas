DIM v0 AS SHORT = 1000000.0
DIM v1 AS USHORT = 100
DIM v2 AS SINGLE = 1000000.0
DIM v3 AS SINGLE = 3000000000
DIM v4 AS SINGLE = -77
DIM v5 AS UBYTE = 1
DIM v6 AS DOUBLE = 100
DIM v7 AS SHORT = 30000
DIM v8 AS BYTE = -77
DIM v9 AS BYTE = 5
DIM v10 AS DOUBLE = -77
DIM v11 AS DOUBLE = 1
DIM v12 AS USHORT = -77
DIM a0(7) AS SINGLE
DIM a1(7) AS DOUBLE
SELECT CASE ((-a1(v3 AND 7)) \ 3)
CASE 8 TO 12
  v6 = (v1 \ 2)
  v3 = (0.001 + v8)
CASE -2, 3
  PRINT "v2="; STR$(v2)
CASE 7 TO 11
  a1((v7 + a1(a1(v6 AND 7) AND 7)) AND 7) = (((a1(v0 AND 7) / v3) + (a1(v0 AND 7) + v5)) / IIF(NOT (ABS(a1(v12 AND 7)) = (a1(v9 AND 7) <= a1(v3 AND 7))), (v9 + a0(v9 AND 7)), 0.1))
CASE ELSE
  IF (v5 = (v11 + (v12 + v3))) OR (v11 <= ABS(v4)) THEN
    v12 = (-0.1)
    v6 = ((v8 \ 4) / (v8 * v10))
  ELSE
    v9 = ((ABS(v7) \ 10) \ 4)
    v11 = (583060553193& / v12)
  END IF
END SELECT
v0 = ((-((v7 * v2) - (v8 = a1(v6 AND 7)))) + (((-3) - (v1 AND a1(v8 AND 7))) / (-0.001)))
v4 = (((a0(v2 AND 7) * a0(a1(v6 AND 7) AND 7)) \ 100) + ((v8 - v10) AND (v11 - v3)))
SWAP v10, v6
FOR i1 = 2 TO 6 STEP 2
  a1(IIF(v1 < a1(a1(v2 AND 7) AND 7), 0, 0.5) AND 7) = (v9 MOD (-3))
NEXT i1
v8 = 5
PRINT "v5="; STR$(v5)
IF NOT (a1(v10 AND 7) = (IIF(a0(v8 AND 7) >= a1(v1 AND 7), a1(a0(v4 AND 7) AND 7), v10) / (v2 + v5))) THEN
  v1 = (((v12 - ABS(v12)) >= ((v11 / a0(v5 AND 7)) * (v5 + a1(v1 AND 7)))) * (((v5 + a1(a1(a0(v6 AND 7) AND 7) AND 7)) \ 3) \ (-8)))
END IF
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "v6:"; STR$(v6)
PRINT "v7:"; STR$(v7)
PRINT "v8:"; STR$(v8)
PRINT "v9:"; STR$(v9)
PRINT "v10:"; STR$(v10)
PRINT "v11:"; STR$(v11)
PRINT "v12:"; STR$(v12)
PRINT "i1:"; STR$(i1)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
