DIM v0 AS INTEGER = 0
DIM v1 AS SINGLE = -1
DIM v2 AS DOUBLE = 30000
DIM v3 AS DOUBLE = -2.75
DIM v4 AS INTEGER = -1
DIM v5 AS UBYTE = 0.5
DIM v6 AS INTEGER = 12345.678
DIM v7 AS SINGLE = 1000000.0
DIM v8 AS UBYTE = -77
DIM v9 AS USHORT = 1
DIM a0(7) AS LONG
DIM a1(7) AS BYTE
DIM a2(15) AS SHORT
PRINT "v2="; STR$(v2)
SELECT CASE ((a2(a0(a2(v6 AND 15) AND 7) AND 15) <> 2) - a2(v4 AND 15))
CASE -3, 2
  v4 = v4
CASE 4, 9
  FOR i1 = 2 TO 2 STEP 3
    v0 = ((((v2 \ 1) + (v3 < 4)) * v9) \ 16)
    v0 = (7 XOR v6)
  NEXT i1
CASE IS > 24
  IF NOT ((a2(a2(a2(v6 AND 15) AND 15) AND 15) \ 10) < ((a1(v7 AND 7) \ 7) / (958661645719& - a2(a0(a0(v4 AND 7) AND 7) AND 15)))) THEN
    IF ((0.1! - v1) / (0.5 AND v2)) <= ((v5 + v4) - (v9 + a1(a2(v5 AND 15) AND 7))) THEN
      SELECT CASE ((1.25! * a1(v3 AND 7)) \ 4)
      CASE 5 TO 9
        v9 = (32768 / v7)
      CASE -1 TO 3
        v5 = ((v9 \ 8) - ((a0(a0(v4 AND 7) AND 7) AND v1) / IIF(v7 >= 1.5, 12, a0(v0 AND 7))))
      CASE 2 TO 6
        v0 = ((v4 + a1(a1(v6 AND 7) AND 7)) + a0(v5 AND 7))
        v9 = IIF((i1 \ 16) <> (a2(v6 AND 15) - v6), (-v5), IIF(v6 <= 962288392827&, 3, v4))
      CASE ELSE
        v3 = (((v2 * v7) + IIF(NOT (v2 >= v5), 163324845680&, v7)) + ((v4 * a0(a0(v0 AND 7) AND 7)) / (v7 - v1)))
      END SELECT
      SWAP v4, v6
    ELSE
      IF a2((i1 + v1) AND 15) <> (v7 * (v8 XOR a1(a2(v3 AND 15) AND 7))) THEN
        v8 = v7
        v0 = (i1 \ 4)
        v6 = (ABS(((v6 IMP v6) / (0.5 - v0))) * (((v8 MOD 10) \ 5) / v2))
      ELSEIF ((12 * v7) / (a0(v3 AND 7) MOD 3)) <= ((a2(v8 AND 15) + v5) + (v9 - v3)) THEN
        v2 = ((ABS((a2(v2 AND 15) MOD 16)) * ((i1 + v0) MOD 4)) + ABS(ABS((v5 \ (-3)))))
        v7 = 255
      END IF
    END IF
    DIM w2 AS INTEGER = 0
    DO
      w2 = w2 + 1
      IF ((v5 * (v3 - a1(i1 AND 7))) > (-(a2(a0(v4 AND 7) AND 15) / a0(a1(a0(v1 AND 7) AND 7) AND 7)))) OR ((-v6) <= (v9 - v3)) THEN
        v3 = ((((v0 - v6) \ 4) + (v6 * w2)) * ((v7 + a1(v7 AND 7)) * (a1(a2(a2(v5 AND 15) AND 15) AND 7) OR a1(v9 AND 7))))
        v8 = (i1 - a0(a0(a0(w2 AND 7) AND 7) AND 7))
      ELSEIF (((v2 + v8) \ 16) > ABS((4 * v0))) XOR ((99999 / v4) < (-v0)) THEN
        v6 = ((v0 \ (-3)) - v8)
        v8 = (ABS(10) * v2)
      ELSE
        v8 = (i1 MOD (-3))
        v8 = (a2((a1(v3 AND 7) * v4) AND 15) + ABS((w2 <= 1)))
      END IF
      IF (w2 * v4) <> (0.5! * v6) THEN CONTINUE DO
    LOOP WHILE w2 < 4 AND ((255 * v3) < (v9 * v5))
  ELSEIF (v9 \ 3) <= ((5 / v9) \ 16) THEN
    v8 = v6
  END IF
CASE ELSE
  PRINT "i1="; STR$(i1)
END SELECT
v2 = (v7 OR i1)
SWAP v3, v2
FOR i3 = -3 TO -2 STEP 3
  v6 = ((12 EQV v8) * v8)
  SELECT CASE 100
  CASE 0 TO 4
    a2((a2(v4 AND 15) <> w2) AND 15) = ((ABS(v1) / (i1 / a1(a2(a1(v0 AND 7) AND 15) AND 7))) \ 2)
    SWAP v6, v0
  CASE 6 TO 10
    v7 = (v3 + ABS(1000))
  CASE ELSE
    DIM w4 AS INTEGER = 0
    DO
      w4 = w4 + 1
      DEC v4, 156
    LOOP WHILE w4 < 1 AND (NOT (ABS(v4) >= (0.5 - v7)))
  END SELECT
NEXT i3
a1((v7 - v4) AND 7) = (((v1 * a1(i3 AND 7)) EQV (1.5 + v0)) \ 3)
SELECT CASE ((10 * i3) AND (v6 \ 16))
CASE IS > -9
  v8 = 1.25!
  v5 = ((3 * (i1 + v0)) * ((a1(a2(v3 AND 15) AND 7) + v3) + (w4 MOD 4)))
CASE 7 TO 11
  v2 = (ABS(((v7 * v2) * (v4 MOD (-8)))) * (w2 * ((v0 * i1) - (v1 / i1))))
CASE 10, 15
  PRINT "v9="; STR$(v9)
  v7 = (a0(a1(i3 AND 7) AND 7) MOD 10)
CASE ELSE
  v8 = ((v3 * v7) <> (v9 MOD 3))
END SELECT
v6 = ((-1057369228800&) - (v6 < 10))
FOR i5 = 3 TO 1 STEP -2
  SELECT CASE ((v2 - a2(v5 AND 15)) \ 7)
  CASE 3 TO 7
    a1(ABS(12) AND 7) = (((255 - w2) <= v7) MOD (-8))
    IF ((v9 / i1) * (a1(v4 AND 7) MOD 3)) <> ABS(i1) THEN
      IF (a0(v5 AND 7) MOD 16) = (w2 <= a1(v6 AND 7)) THEN CONTINUE FOR
      IF ((v7 - a1(a1(v6 AND 7) AND 7)) * (a2(v4 AND 15) * i5)) < i3 THEN
        v2 = (((i5 * (v6 + v7)) EQV ((978749553205& IMP v8) * (a0(v2 AND 7) XOR w2))) MOD 3)
      END IF
    ELSE
      v4 = (v0 \ (-3))
    END IF
  CASE -1, 4
    IF (((i5 - w4) + a1(v2 AND 7)) < (v9 + (a0(v7 AND 7) IMP v2))) XOR (IIF(v5 > w4, v4, a2(v9 AND 15)) <> a0(v6 AND 7)) THEN
      v7 = (1.5 * v6)
      PRINT "v6="; STR$(v6)
    END IF
    a2((32768 - v5) AND 15) = (((i3 MOD 5) MOD 7) / ((4 - v9) <= (a0(i3 AND 7) - v7)))
  CASE 1, 6
    IF ((a0(a1(v2 AND 7) AND 7) MOD (-8)) * (v8 / v2)) < ((i3 - a2(v9 AND 15)) MOD 8) THEN
      v5 = v8
      v5 = ((1.25! + v7) / (-i5))
    END IF
  CASE ELSE
    v8 = (v9 / a1(v1 AND 7))
  END SELECT
  FOR i6 = -3 TO 3
    DEC w4, 24
    v6 = (-i3)
    v2 = (a2(v5 AND 15) MOD 2)
    IF v9 = (-IIF(NOT (v9 <= i3), 0, v0)) THEN
      v9 = (v3 + i3)
      v5 = i5
    END IF
  NEXT i6
  IF ((3 - i6) * (a2(a1(w2 AND 7) AND 15) \ 7)) = IIF((7 - a2(v3 AND 15)) < i3, (-i1), IIF(NOT (v8 >= v0), 10, i6)) THEN
    v8 = ABS(((i5 - v3) > ((a2(i6 AND 15) * v1) + (i6 - a2(a1(i3 AND 7) AND 15)))))
    DIM w7 AS INTEGER = 0
    REPEAT
      w7 = w7 + 1
      IF (a1(a2(i6 AND 15) AND 7) - v6) <= (32768 + a0(w4 AND 7)) THEN EXIT REPEAT
    UNTIL w7 >= 4 OR ((1 + a2(v5 AND 15)) = (i3 + v0))
    a2((a2(w7 AND 15) AND w4) AND 15) = (v0 \ 2)
  ELSE
    FOR i8 = 3 TO 9
      IF ((i3 / i3) <= ((v1 + i1) + (53061982371& + a1(a1(i8 AND 7) AND 7)))) XOR ((10 * a1(v0 AND 7)) <= (a0(a0(i1 AND 7) AND 7) \ 5)) THEN
        v3 = (a2(v4 AND 15) * w4)
      ELSEIF a2((v2 + v3) AND 15) > IIF((1.5 + v2) <= (v4 >= a0(i5 AND 7)), 7, (w4 < i3)) THEN
        v0 = IIF(ABS(v2) <> ((w7 * v8) / (v8 MOD (-8))), ((i5 \ 2) < (v3 - i8)), (i8 MOD (-8)))
        v2 = (-(a2((a2(w7 AND 15) * a1(a2(a1(v7 AND 7) AND 15) AND 7)) AND 15) + i1))
      END IF
      w4 = (a0(a2(i8 AND 15) AND 7) \ (-8))
    NEXT i8
    v5 = (a0(v7 AND 7) \ 4)
    v2 = (7 EQV IIF((w7 + v4) < ABS(a2(a1(a1(i1 AND 7) AND 7) AND 15)), (v9 > a2(w4 AND 15)), (a1(a2(a0(v9 AND 7) AND 15) AND 7) \ (-3))))
  END IF
  FOR i9 = 3 TO 5
    FOR i10 = 1 TO -2 STEP -1
      PRINT "v0="; STR$(v0)
      IF (a1((v4 * a2(v3 AND 15)) AND 7) >= ((v1 + v7) / (a1(w7 AND 7) - i1))) OR ((1 * i10) < (i6 + a1(i3 AND 7))) THEN
        v3 = (((v5 + v9) MOD 10) + (-(v3 \ 4)))
        v2 = ((a2(a1(a1(i9 AND 7) AND 7) AND 15) - a1(v2 AND 7)) AND (w4 \ (-8)))
        v6 = ((((i6 - a2(v1 AND 15)) + (-764045286701&)) OR (-(a0(a1(a0(a1(v8 AND 7) AND 7) AND 7) AND 7) * i6))) AND (((100 - v9) < (i3 EQV a1(v3 AND 7))) \ 3))
      ELSEIF (IIF(v3 <= i9, a1(i3 AND 7), i9) * (i8 MOD 2)) < ((255 IMP a1(v8 AND 7)) * (a0(w7 AND 7) / v3)) THEN
        v2 = v6
        v2 = (((i10 MOD (-3)) + (0 * a0(w4 AND 7))) + ABS((v6 \ 7)))
      ELSE
        v4 = ((0.001 * v7) * (12 + w4))
        v3 = ((((-0) * ABS(w2)) / ABS((a1(a0(a1(a1(w7 AND 7) AND 7) AND 7) AND 7) MOD 5))) - i9)
        v7 = (i6 - w7)
      END IF
      w4 = IIF(a0(w7 AND 7) < a2(w4 AND 15), i8, a2(v2 AND 15))
    NEXT i10
  NEXT i9
NEXT i5
v1 = ((7 + w4) \ 5)
SWAP v3, v2
a1(v1 AND 7) = IIF(NOT ((v2 - v0) <> (2 + w7)), (i6 XOR a2(w2 AND 15)), v7)
i9 = IIF((860114419703& + v9) > IIF(v6 > v8, i9, a2(v6 AND 15)), (v3 * i3), (a0(v2 AND 7) * a1(a2(w4 AND 15) AND 7)))
v4 = ((i1 * ((a1(i1 AND 7) - v9) - (255 + a2(w7 AND 15)))) / (((a0(v1 AND 7) * i10) + (w7 MOD 16)) XOR ((0.1 - v9) * (v4 + w2))))
IF (ABS(v5) XOR (i9 \ 100)) >= ((1 + a0(a2(a2(a0(i8 AND 7) AND 15) AND 15) AND 7)) * (w4 - i9)) THEN
  PRINT "i1="; STR$(i1)
  PRINT "w7="; STR$(w7)
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
PRINT "i1:"; STR$(i1)
PRINT "w2:"; STR$(w2)
PRINT "i3:"; STR$(i3)
PRINT "w4:"; STR$(w4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "w7:"; STR$(w7)
PRINT "i8:"; STR$(i8)
PRINT "i9:"; STR$(i9)
PRINT "i10:"; STR$(i10)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
