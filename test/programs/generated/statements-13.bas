DIM v0 AS SHORT = 100
DIM v1 AS SHORT = 1
DIM v2 AS BYTE = 30000
DIM v3 AS BYTE = -2.75
DIM v4 AS USHORT = 100
DIM v5 AS USHORT = 0
DIM v6 AS LONG = 30000
DIM v7 AS INTEGER = 1000000.0
DIM v8 AS LONG = 5
DIM v9 AS SHORT = 30000
DIM v10 AS SINGLE = 0.5
DIM v11 AS BYTE = -1
DIM a0(3) AS INTEGER
DIM a1(3) AS USHORT
DIM a2(3) AS SHORT
DIM a3(7) AS LONG
FUNCTION F0(p0 AS SINGLE, p1 AS INTEGER, p2 AS SHORT, p3 AS LONG, p4 AS SINGLE) AS SHORT
  FOR i1 = -1 TO -2
    p2 = (v5 - a0(v4 AND 3))
    a2((p4 < v0) AND 3) = (((a3(v3 AND 7) * a1(p4 AND 3)) AND p1) / (v4 + (v5 > v8)))
    SWAP p3, v6
    p2 = (((p1 - ABS(v9)) \ 3) + (((a0(a2(v9 AND 3) AND 3) MOD 5) \ 4) / ((i1 + p3) - (376883222175& - v5))))
  NEXT i1
  RETURN ((ABS(3) + (v9 * v1)) + ABS((v0 \ 16)))
END FUNCTION
v0 = (a1(v2 AND 3) \ 16)
DIM w2 AS INTEGER = 0
DO
  w2 = w2 + 1
  v6 = ((((v7 / a1(v0 AND 3)) - (1000 - v2)) < ((v9 = 2) * (a2(v9 AND 3) - w2))) OR v4)
LOOP WHILE w2 < 3 AND (v10 > (a0(a0(v5 AND 3) AND 3) \ 16))
v6 = ((2 + a3(a1(v4 AND 3) AND 7)) - (v8 \ 7))
v10 = ((a2(w2 AND 3) / v2) - (v0 EQV v1))
a1((v5 * a1(v0 AND 3)) AND 3) = ((a3(a2(v1 AND 3) AND 7) - (a0(v7 AND 3) MOD 1)) AND ((v5 EQV v0) + (v1 \ 16)))
DIM w3 AS INTEGER = 0
REPEAT
  w3 = w3 + 1
  INC v0, 268
  v4 = ((a3((100 AND a3(a2(a0(a2(v1 AND 3) AND 3) AND 3) AND 7)) AND 7) - (a2(v2 AND 3) + (a1(a1(v5 AND 3) AND 3) * v5))) + ((v8 / v1) + IIF((a0(v5 AND 3) = v7) < (v0 - v7), (a2(v11 AND 3) / a2(v8 AND 3)), (0 / v8))))
UNTIL w3 >= 4 OR ((a3(v0 AND 7) OR a2(a1(a0(a1(v6 AND 3) AND 3) AND 3) AND 3)) <= (5 - v6))
IF (a3(v5 AND 7) OR a1(v5 AND 3)) > F0(v4, a3(a1(v0 AND 3) AND 7), a1(a3(v2 AND 7) AND 3), 32768, v10) THEN
  PRINT "v2="; STR$(v2)
  IF ((a3(a1(v3 AND 3) AND 7) OR a1(v4 AND 3)) + (-0.001)) <> ((v1 / a3(a0(v0 AND 3) AND 7)) - v4) THEN
    v8 = (v8 + v8)
    FOR i4 = 1 TO 3 STEP 3
      a2((a3(v7 AND 7) / w3) AND 3) = (((a2(v11 AND 3) <> v10) - (1 OR v10)) - v3)
      IF IIF((a2(v10 AND 3) \ (-8)) <= 0.5!, a3(a3(v8 AND 7) AND 7), 0.5) > 1.25! THEN
        v9 = (IIF(NOT (v7 >= F0(a3(v3 AND 7), v11, v5, a2(a2(v6 AND 3) AND 3), a3(a2(v6 AND 3) AND 7))), (v9 + w2), (-v3)) * ((513244341916& AND w3) XOR (a0(a3(a1(a1(w3 AND 3) AND 3) AND 7) AND 3) + v9)))
        v6 = ((-(32768 + v0)) * ((a2(a0(v5 AND 3) AND 3) MOD 8) * (v1 \ 8)))
      END IF
      IF NOT ((v0 \ 7) >= F0(7, v6, a3(v7 AND 7), 4, 32768)) THEN EXIT FOR
    NEXT i4
    v10 = ((((3 + v6) * (v4 >= v4)) * ABS((a0(v8 AND 3) - v10))) - (((0.1! / v11) = (w3 - i4)) - v9))
  END IF
ELSE
  v8 = (v8 < 32768)
  v4 = (F0((i4 - v0), (a1(v1 AND 3) EQV a1(v5 AND 3)), (w2 MOD 7), (w2 \ 1), (a2(v9 AND 3) \ 1)) / ((F0(0.1!, v10, 680030225414&, v11, 685286976390&) * (v1 - w3)) MOD 5))
  SWAP v8, v6
END IF
IF ((-a2(w2 AND 3)) XOR IIF(NOT (v5 <> a3(v8 AND 7)), v9, a3(v6 AND 7))) >= ((v10 / a0(v10 AND 3)) AND (99999 + v9)) THEN
  INC v3, 61
  SELECT CASE ((266784681948& XOR v10) - (v8 \ 1))
  CASE 1, 6
    v6 = (v0 + v0)
    v5 = ((a1(a0(v10 AND 3) AND 3) + w3) MOD 5)
  CASE 6 TO 10
    v0 = ((v2 \ 1) + (w3 - a3(v2 AND 7)))
  CASE ELSE
    FOR i5 = 1 TO 4 STEP 3
      v4 = ((((a3(a0(a1(a1(v2 AND 3) AND 3) AND 3) AND 7) + i5) + (v11 MOD 100)) / ((2.25 XOR a0(v9 AND 3)) <= (v9 MOD 16))) + (((w3 + i4) * (a1(v0 AND 3) MOD (-8))) * a3(a0(w3 AND 3) AND 7)))
      v10 = 5
    NEXT i5
  END SELECT
  a0((a1(v11 AND 3) MOD 16) AND 3) = v0
ELSE
  SELECT CASE ((v1 MOD 8) IMP (i4 * a3(a3(v10 AND 7) AND 7)))
  CASE 0 TO 4
    IF (a1(v10 AND 3) * IIF(v2 = a3(v1 AND 7), a1(v10 AND 3), v11)) <> ((5 / a2(v10 AND 3)) \ 7) THEN
      v4 = v5
      v3 = 0.1
      v1 = F0(w2, (a0(a0(v4 AND 3) AND 3) AND v8), (v3 - w3), (0.001 * v7), (502652986542& + a3(a0(v2 AND 3) AND 7)))
    END IF
  CASE -1 TO 3
    v8 = (v4 \ 7)
    v10 = (v11 - v6)
  CASE ELSE
    SELECT CASE ((7 XOR v0) + (100 + v1))
    CASE 8, 13
      SELECT CASE ((v8 \ 3) - (-v4))
      CASE 2, 7
        v6 = (((a0(v5 AND 3) EQV a3(v1 AND 7)) MOD 10) + ((100 - v1) + (a3(v4 AND 7) MOD 2)))
        v2 = IIF(a3(i4 AND 7) < 255, v9, v4)
      CASE 5, 10
        v6 = 1000
        v6 = ((-i5) + ((a2(v1 AND 3) * v8) * a0(i4 AND 3)))
      CASE 3 TO 7
        v6 = (v4 / v3)
      CASE ELSE
        v1 = (((v9 >= a0(i4 AND 3)) \ 1) * a2((v2 + a0(i5 AND 3)) AND 3))
      END SELECT
      a1(i4 AND 3) = (F0(v7, a0(v3 AND 3), 2, v4, a3(v3 AND 7)) - (F0(v10, v6, a2(v7 AND 3), v6, i5) + (v9 = v9)))
    CASE ELSE
      SELECT CASE F0(v5, v1, v8, 1, v2)
      CASE 2 TO 6
        v0 = ABS((0 / v3))
      CASE ELSE
        v3 = ((a0(v2 AND 3) / a2(v8 AND 3)) - (-v3))
      END SELECT
    END SELECT
  END SELECT
END IF
v0 = v1
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
PRINT "w2:"; STR$(w2)
PRINT "w3:"; STR$(w3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
