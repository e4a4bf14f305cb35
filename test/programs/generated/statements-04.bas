DIM v0 AS USHORT = -2.75
DIM v1 AS UBYTE = 30000
DIM v2 AS SINGLE = 30000
DIM v3 AS SHORT = -1
DIM v4 AS SINGLE = 12345.678
DIM v5 AS USHORT = 1
DIM v6 AS LONG = 100
DIM v7 AS SHORT = 30000
DIM v8 AS DOUBLE = 1000000.0
DIM v9 AS LONG = -2.75
DIM v10 AS UBYTE = 0
DIM v11 AS INTEGER = 12345.678
DIM v12 AS SHORT = -1
DIM v13 AS SHORT = 12345.678
FUNCTION F0(p0 AS UBYTE, p1 AS BYTE, p2 AS BYTE, p3 AS UBYTE) AS BYTE
  p2 = (v1 / p0)
  RETURN (v6 + ((v4 \ 4) + (p2 \ (-8))))
END FUNCTION
v9 = ((v9 + v8) - (0.001 - v7))
FOR i2 = -1 TO -1
  PRINT "v10="; STR$(v10)
  v7 = (F0((v11 / v6), F0(0.5, v10, v5, v13), (v4 * v2), 2.25) IMP (((v0 MOD 16) OR (v8 + v3)) \ (-8)))
  PRINT "v2="; STR$(v2)
NEXT i2
v3 = (v2 * IIF(IIF(v8 <= 4, v10, v9) < (v5 \ (-8)), ABS(v11), (v5 * v13)))
SELECT CASE ((v7 - v9) + v1)
CASE 5, 10
  IF ((v6 \ 8) <= ((-0) = (v4 / v9))) AND (F0(v13, v12, 12, 32768) < (-v5)) THEN
    SELECT CASE ((v7 - v1) - ABS(v6))
    CASE 6, 11
      PRINT "v3="; STR$(v3)
      v8 = (v2 + v13)
    CASE 6, 11
      v5 = ((((v10 XOR v3) * (v13 - v5)) XOR IIF((v0 MOD 8) <> (v0 * v9), v9, (v2 - v6))) + ((v5 = (v7 + v10)) AND v6))
    CASE ELSE
      v6 = (v4 - v10)
    END SELECT
  ELSE
    FOR i3 = 3 TO 9
      INC v7, 217
      IF NOT ((v3 >= v12) < (12 * v5)) THEN EXIT FOR
      IF ((v11 \ 3) <= ((v12 + v11) MOD 7)) AND ((v2 * v6) = 5) THEN
        v9 = ((v0 < v7) MOD 3)
        v5 = F0((i2 * v11), (v13 MOD 16), (i3 * i2), IIF(v4 <> v11, v6, i2))
      END IF
    NEXT i3
  END IF
CASE ELSE
  IF v5 >= F0(v6, v7, 2, v3) THEN
    PRINT "v12="; STR$(v12)
  ELSEIF (((v0 / v8) - (v2 + v13)) >= 3.7) XOR ((v2 \ (-8)) = (v3 * v1)) THEN
    IF ((99999 XOR v5) - v11) > 2 THEN
      v9 = F0((7 - i3), (i3 - i3), (v0 MOD 16), (i3 \ 5))
      v5 = 100
      v8 = (v12 MOD (-3))
    END IF
    DIM w4 AS INTEGER = 0
    DO
      w4 = w4 + 1
      INC v10, 77
      v8 = (v9 AND v8)
      PRINT "i3="; STR$(i3)
    LOOP WHILE w4 < 5 AND (F0(v13, v1, v7, v10) = (1.25! IMP i2))
  ELSE
    v3 = (v12 - v6)
    SELECT CASE ((v5 EQV v10) MOD 100)
    CASE -2 TO 2
      PRINT "v6="; STR$(v6)
    CASE ELSE
      v6 = (F0((w4 * i3), (1 AND v1), (v2 - v10), v1) AND ((IIF(v4 <= v8, 4, 0.5!) \ 5) - ((v12 \ 5) - (v5 <> v1))))
    END SELECT
  END IF
END SELECT
v6 = (i3 + v9)
v10 = ((v5 IMP i2) <= (i3 * v1))
IF (((v7 + v7) * v2) >= ((v3 = v8) - v4)) OR ((0.001 * v13) = (v1 + i2)) THEN
  v12 = 0.5!
  PRINT "v1="; STR$(v1)
  v11 = (v6 MOD (-3))
END IF
v1 = ((2.25 * v0) + (v13 + v7))
v12 = (v4 OR ((v6 * w4) + (49251398202& + v10)))
FOR i5 = 0 TO -1
  FOR i6 = 0 TO -1 STEP 2
    PRINT "v13="; STR$(v13)
    SWAP v3, v12
    v2 = (v9 + i5)
    v4 = ABS((i3 MOD 5))
  NEXT i6
  v7 = 12
  v13 = (((2 + i3) MOD 8) IMP (v1 + (i2 * v10)))
  v0 = v3
NEXT i5
PRINT "v13="; STR$(v13)
IF (((100 - v12) + (5 + i6)) = v6) OR (NOT ((v2 AND i2) = i6)) THEN
  IF F0(575126614909&, v12, v2, v13) < v13 THEN
    PRINT "i5="; STR$(i5)
  ELSE
    FOR i7 = 2 TO 4
      v5 = (ABS((-w4)) MOD 10)
      IF (44103636786& / v11) = (v5 \ 5) THEN EXIT FOR
    NEXT i7
    v0 = i7
  END IF
  PRINT "v3="; STR$(v3)
  v1 = F0(((-v6) \ 1), ((0.5 / v12) XOR (7 * i5)), ((i2 + v0) + (i2 \ 8)), (v5 * v4))
END IF
PRINT "v2="; STR$(v2)
v11 = (((v4 - v2) - (-v5)) / ((v7 MOD 7) * (i2 > v2)))
v3 = (((0.1 * v4) + (v1 \ 10)) + v5)
v1 = (((v3 + i6) * (v8 \ 4)) - ((0.1 + v5) - (99999 * v3)))
FOR i8 = 4 TO 3 STEP -1
  PRINT "v13="; STR$(v13)
NEXT i8
FOR i9 = 0 TO 3 STEP 3
  v5 = (i8 \ 8)
NEXT i9
SELECT CASE ((v12 IMP v12) \ (-3))
CASE IS > -9
  FOR i10 = 0 TO -2 STEP -1
    FOR i11 = 3 TO 8 STEP 2
      v5 = ((F0(10, 5, v3, i7) \ 16) <> (F0(3.7, v0, v1, 1.5) - (v6 MOD 2)))
      v13 = (i11 \ 10)
    NEXT i11
  NEXT i10
CASE 6 TO 10
  PRINT "i7="; STR$(i7)
CASE 5, 10
  IF ((i8 MOD (-3)) - (i2 * i9)) = ((v8 \ 100) * (v6 + v1)) THEN
    DEC v3, 12
    PRINT "i7="; STR$(i7)
  ELSEIF (v12 <> i6) AND ((v8 - v5) >= (i2 * v3)) THEN
    i6 = (v4 AND i2)
  END IF
  IF (((i10 < i7) \ 7) <= (0.1 - v10)) OR ((3.7 + i7) <> (v7 - i11)) THEN
    PRINT "i11="; STR$(i11)
    PRINT "i9="; STR$(i9)
  ELSE
    v3 = F0(255, 516457532829&, 1000, 12)
    v1 = v4
    v11 = (((i2 <> i11) * (3 + v4)) - i6)
  END IF
CASE ELSE
  PRINT "i5="; STR$(i5)
END SELECT
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
PRINT "v13:"; STR$(v13)
PRINT "i2:"; STR$(i2)
PRINT "i3:"; STR$(i3)
PRINT "w4:"; STR$(w4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "i7:"; STR$(i7)
PRINT "i8:"; STR$(i8)
PRINT "i9:"; STR$(i9)
PRINT "i10:"; STR$(i10)
PRINT "i11:"; STR$(i11)
