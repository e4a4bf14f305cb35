DIM v0 AS UBYTE = 12345.678
DIM v1 AS USHORT = 5
DIM v2 AS LONG = 3000000000
DIM v3 AS BYTE = 12345.678
DIM v4 AS SHORT = 1000000.0
DIM v5 AS LONG = 1
DIM v6 AS USHORT = 12345.678
DIM v7 AS BYTE = -1
DIM v8 AS BYTE = -1
DIM v9 AS SHORT = 1
DIM v10 AS LONG = 30000
DIM a0(3) AS BYTE
DIM a1(3) AS SINGLE
FUNCTION F0(p0 AS INTEGER) AS BYTE
  LOCAL l0 AS BYTE
  v7 = (p0 - a1(p0 AND 3))
  v7 = ((v6 MOD (-8)) XOR (l0 + a1(a0(v7 AND 3) AND 3)))
  PRINT "v1="; STR$(v1)
  v1 = (v5 * l0)
  RETURN (a0((v0 IMP v3) AND 3) + ((p0 >= 32768) MOD 16))
END FUNCTION
FUNCTION F1(p0 AS INTEGER) AS LONG
  LOCAL l0 AS USHORT
  LOCAL l1 AS INTEGER
  LOCAL l2 AS SINGLE
  v5 = ((a0(v10 AND 3) > 100) \ 100)
  v4 = (v3 MOD 100)
  IF (((a1(a0(v1 AND 3) AND 3) \ (-8)) - v9) > ((1000 XOR p0) EQV (633206589648& OR v9))) XOR ((a0(l0 AND 3) + p0) > l2) THEN
    FOR i2 = -2 TO 3 STEP 3
      a0((v3 / a1(v6 AND 3)) AND 3) = (((a1(v7 AND 3) * v0) \ 4) + ((a0(l1 AND 3) * a0(v4 AND 3)) + l2))
    NEXT i2
  END IF
  RETURN (((l2 - l2) - (p0 * a1(a1(a0(a0(l1 AND 3) AND 3) AND 3) AND 3))) / i2)
END FUNCTION
FUNCTION F2(p0 AS LONG, p1 AS SHORT) AS USHORT
  LOCAL l0 AS UBYTE
  v10 = a0((a0(a0(a1(p1 AND 3) AND 3) AND 3) + p1) AND 3)
  FOR i3 = -2 TO 2 STEP 2
    l0 = i3
  NEXT i3
  SWAP p1, v4
  p0 = ((p0 >= 255) <> (32768 * v9))
  RETURN (-((-0.5) + (v9 MOD 100)))
END FUNCTION
PRINT "v7="; STR$(v7)
a0(v3 AND 3) = (a1(v1 AND 3) * (v10 - a1(v5 AND 3)))
IF (((a0(v9 AND 3) - a0(v4 AND 3)) * (a1(v1 AND 3) \ 16)) <> ((v5 + a0(v1 AND 3)) / IIF(NOT (v4 <> v0), 0, 12))) AND ((v3 - v9) >= (v9 MOD (-3))) THEN
  a1((v10 \ 16) AND 3) = ((a1(v4 AND 3) - v9) + (v1 MOD 1))
ELSE
  PRINT "v2="; STR$(v2)
  v1 = a0((v0 MOD 16) AND 3)
  v10 = ((v10 MOD (-3)) * (-v4))
END IF
v0 = ABS(((255 - a0(v7 AND 3)) / (v3 \ 5)))
FOR i5 = -2 TO -3 STEP 3
  a1((v0 - v8) AND 3) = ((v2 \ 16) - (v0 / v6))
  v7 = ((0.001 + ((a1(a0(a0(a0(a0(a1(v9 AND 3) AND 3) AND 3) AND 3) AND 3) AND 3) * v2) * (3.7 IMP v7))) + F2((i5 + v5), 0.5!))
  FOR i6 = -3 TO 1
    IF (((1.25! + v2) - (v5 EQV a0(v3 AND 3))) >= IIF((i5 + i5) >= (v8 / a1(a0(a1(v2 AND 3) AND 3) AND 3)), (v4 - a0(v0 AND 3)), (a0(a0(v2 AND 3) AND 3) + a1(i6 AND 3)))) AND (F2(a0(v8 AND 3), 5) < (1000 - v9)) THEN
      a0((v2 MOD 100) AND 3) = v5
    END IF
    FOR i7 = 2 TO 6 STEP 2
      v0 = (((v10 MOD 1) \ (-8)) / (((a1(a1(i6 AND 3) AND 3) * a1(v6 AND 3)) = (v3 MOD 5)) MOD 1))
      INC v2, 149
    NEXT i7
    v3 = (((a1(v1 AND 3) - (v9 <> 100)) * ((5 * v4) / i6)) / (a0((i5 > 925574367893&) AND 3) - (v10 MOD 7)))
    IF (i6 = a0(v9 AND 3)) <> (i6 <= a1(v9 AND 3)) THEN EXIT FOR
  NEXT i6
NEXT i5
IF (1.25! - v5) = ((0.5! * v1) + v4) THEN
  FOR i8 = 7 TO 1 STEP -2
    v7 = (255 AND a0(v4 AND 3))
    SELECT CASE ((v10 AND v0) - (i8 <= v3))
    CASE IS > -3
      a1(v8 AND 3) = IIF((((v8 \ 4) \ 8) >= ((5 / a1(v6 AND 3)) - (1000 * v2))) XOR ((1000 * a0(a0(a0(a0(v4 AND 3) AND 3) AND 3) AND 3)) = (v0 + v0)), 12, ((2 XOR a0(a1(v3 AND 3) AND 3)) * (v1 / v9)))
    CASE IS > 18
      v8 = ((a0(v7 AND 3) MOD 10) / (v2 + a0(v9 AND 3)))
      v3 = 0.001
    CASE ELSE
      v7 = (v9 - (v7 MOD 16))
    END SELECT
    IF ((a0(i8 AND 3) + v8) - i8) < ((v8 * i8) / i8) THEN
      IF NOT (IIF(NOT ((v5 * v10) <> F1(32768)), 5, 255) = (i8 <> (v2 MOD 3))) THEN
        v5 = (-((v7 \ 7) / ((i8 / a0(a1(i6 AND 3) AND 3)) - (a1(v9 AND 3) + v0))))
        v4 = ((4 * v5) MOD 1)
        v3 = (a0(v5 AND 3) - v4)
      ELSEIF NOT (a0((v2 - i7) AND 3) < ((a0(v1 AND 3) + v6) MOD 100)) THEN
        v10 = (i8 * (-0))
      ELSE
        v8 = ((v1 + v5) IMP (0 + v6))
        v2 = (((v6 - v3) MOD 4) OR (i8 \ (-8)))
        v10 = ((a1(v1 AND 3) - i8) + (10 + a0(a0(a0(v10 AND 3) AND 3) AND 3)))
      END IF
      v3 = (a0(v8 AND 3) / a1(i8 AND 3))
    END IF
    a1((v2 * v10) AND 3) = (((v1 - i8) < (a1(a1(v0 AND 3) AND 3) \ 10)) > ((a1(v8 AND 3) \ 16) * (a1(i5 AND 3) * a1(v10 AND 3))))
  NEXT i8
ELSE
  PRINT "v7="; STR$(v7)
  a0(v2 AND 3) = (((v2 + v5) MOD 8) MOD 7)
END IF
DIM w9 AS INTEGER = 0
DO
  w9 = w9 + 1
  IF (v8 MOD 8) <= IIF((v9 + v3) = (v0 + i7), (w9 - v7), (i6 + v4)) THEN
    v1 = (v1 MOD 3)
    v9 = (v0 \ 100)
    DIM w10 AS INTEGER = 0
    REPEAT
      w10 = w10 + 1
      i7 = ABS(v10)
    UNTIL w10 >= 4 OR ((v1 = a1(v7 AND 3)) > F1(i8))
  ELSEIF (10 / v0) <> IIF(a0(v8 AND 3) < v3, a1(a0(v9 AND 3) AND 3), 255) THEN
    v8 = ((IIF((255 / v7) > (a0(a1(a1(v10 AND 3) AND 3) AND 3) + i6), ABS(100), a0(a0(w9 AND 3) AND 3)) XOR a0((v1 + v3) AND 3)) / ((32768 + v9) / (-(i5 XOR a1(a0(i5 AND 3) AND 3)))))
  ELSE
    a0((i8 * a0(v7 AND 3)) AND 3) = (((i5 + v10) + F2(1.5, v9)) / ((a0(v3 AND 3) + a0(a0(a1(v4 AND 3) AND 3) AND 3)) MOD 1))
  END IF
  FOR i11 = -2 TO 1
    i6 = ((a0(v2 AND 3) >= ((((0 - w10) + (a0(w9 AND 3) MOD 5)) >= v2) AND ((a0(v5 AND 3) MOD 2) > (v1 IMP w10)))) XOR ((((v4 > i7) - (0.1 + a0(v1 AND 3))) <> ((v5 \ 1) + (-a1(a0(a0(v8 AND 3) AND 3) AND 3)))) OR ((v10 + v1) <> (a0(a1(v3 AND 3) AND 3) + i8))))
  NEXT i11
  v6 = ((v4 \ 8) * ((F0(i6) OR (v2 - w10)) * (i5 - (1 + v4))))
LOOP WHILE w9 < 3 AND (v9 < ABS(v3))
PRINT "v10="; STR$(v10)
IF ((i8 / a1(i8 AND 3)) + IIF(NOT (a1(v7 AND 3) < 2.25), 255, 100)) <= ((i6 \ 10) \ 16) THEN
  PRINT "v5="; STR$(v5)
  v2 = (v1 * v1)
ELSEIF ((w10 MOD 1) MOD 1) <> ((a1(i5 AND 3) * v4) + (0.5! * a0(i6 AND 3))) THEN
  a0((a0(w9 AND 3) + v4) AND 3) = (-v1)
ELSE
  SWAP v1, v6
END IF
IF (v10 \ (-3)) = ((0.5 XOR a1(v1 AND 3)) + (v5 * v10)) THEN
  a0(a0(v6 AND 3) AND 3) = a1(IIF(v3 = v7, a0(i5 AND 3), v7) AND 3)
  PRINT "v5="; STR$(v5)
  DIM w12 AS INTEGER = 0
  DO
    w12 = w12 + 1
    a1((v2 = v6) AND 3) = 5
    v5 = (v5 - v3)
  LOOP WHILE w12 < 5 AND (w10 < (a1(v5 AND 3) - v9))
ELSE
  SWAP v9, v4
END IF
PRINT "v6="; STR$(v6)
PRINT "v0="; STR$(v0)
IF ((a0(a0(v3 AND 3) AND 3) - v4) \ 5) < ((3 EQV v10) + F1(a0(a0(v6 AND 3) AND 3))) THEN
  v8 = (v3 + v3)
END IF
v3 = w10
FOR i13 = 1 TO 2 STEP 3
  v10 = ((w12 - v8) XOR (a0(i5 AND 3) + v7))
  v4 = ((a1(a1(i7 AND 3) AND 3) \ 3) + a1(i5 AND 3))
NEXT i13
a1((12 IMP a1(v10 AND 3)) AND 3) = a1((a1(a0(v8 AND 3) AND 3) / w12) AND 3)
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
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "i7:"; STR$(i7)
PRINT "i8:"; STR$(i8)
PRINT "w9:"; STR$(w9)
PRINT "w10:"; STR$(w10)
PRINT "i11:"; STR$(i11)
PRINT "w12:"; STR$(w12)
PRINT "i13:"; STR$(i13)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
