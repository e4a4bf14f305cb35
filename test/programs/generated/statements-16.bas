DIM v0 AS SHORT = -77
DIM v1 AS BYTE = -77
DIM v2 AS INTEGER = 0.5
DIM v3 AS SINGLE = 100
DIM v4 AS SHORT = 0.5
DIM v5 AS DOUBLE = -1
DIM v6 AS LONG = 3000000000
DIM v7 AS SHORT = 12345.678
DIM a0(7) AS DOUBLE
DIM a1(3) AS BYTE
DIM a2(7) AS LONG
DIM a3(15) AS SINGLE
FUNCTION F0(p0 AS USHORT, p1 AS USHORT, p2 AS USHORT, p3 AS DOUBLE, p4 AS UBYTE) AS SHORT
  INC p0, 198
  v5 = (IIF((a1(v3 AND 3) MOD 100) < ((3 / a1(a3(p3 AND 15) AND 3)) \ 5), ((v4 MOD 7) EQV (0.1! + a3(p3 AND 15))), 1000) IMP ((v6 / (a2(a2(a0(p1 AND 7) AND 7) AND 7) - p2)) * ((v7 MOD 5) MOD 7)))
  IF ((7 / a3(a2(p3 AND 7) AND 15)) \ 10) <> ((a2(v5 AND 7) XOR v2) + (0.5 - v0)) THEN
    p4 = (-a3((p4 <= 0) AND 15))
  ELSE
    DEC p1, 178
  END IF
  RETURN ((a0(p3 AND 7) - (p2 + v1)) < ((p1 / a2(p3 AND 7)) + (v2 * v4)))
END FUNCTION
FUNCTION F1(p0 AS SHORT, p1 AS DOUBLE, p2 AS INTEGER, p3 AS INTEGER) AS SHORT
  v5 = ((a3(a2(v7 AND 7) AND 15) \ 16) - (F0(v5, 255, v2, 0.1, a2(v5 AND 7)) * (a0(v7 AND 7) = 1)))
  RETURN (((v2 + v7) - (p3 + v6)) * v1)
END FUNCTION
FUNCTION F2(p0 AS DOUBLE, p1 AS LONG, p2 AS DOUBLE, p3 AS USHORT) AS UBYTE
  LOCAL l0 AS BYTE
  FOR i1 = 2 TO 6 STEP 2
    FOR i2 = -1 TO 3
      IF F1(84014236888&, p2, i1, 100) = (1 * v6) THEN EXIT FOR
      v2 = ((a2(l0 AND 7) / a0(l0 AND 7)) \ 7)
      v3 = (a1(a2(v0 AND 7) AND 3) * v6)
    NEXT i2
    IF (((p2 + v1) * (3.7 IMP p0)) < (l0 + F1(p3, 1, 100, 0.5))) XOR ((-1000) >= IIF(a2(p0 AND 7) <> i1, p1, l0)) THEN
      v4 = 2.25
      IF IIF(NOT (v1 >= a0(a3(p3 AND 15) AND 7)), 1.25!, i2) > 1000 THEN
        v1 = ((a1(p3 AND 3) = i2) + (a0(v1 AND 7) \ (-8)))
      ELSE
        v1 = ((((p1 + v0) - v4) / p2) / F0(F1(a2(v2 AND 7), 255, v0, 0.001), (v5 + v2), (v2 MOD 4), (i2 - v2), (32768 - a3(v0 AND 15))))
      END IF
      PRINT "l0="; STR$(l0)
    ELSE
      v5 = (a2(p2 AND 7) * p0)
      IF (F0(v5, 0, 10, v0, v7) <= v1) AND (i2 <= (a2(a0(v2 AND 7) AND 7) * v0)) THEN
        v6 = F1(((l0 + v3) >= (p3 - a0(v7 AND 7))), (-i1), (-(i1 <= 2.25)), ((v6 - a1(v6 AND 3)) + (p3 < 48799176365&)))
        v2 = (F0((v0 - a2(a3(a1(v2 AND 3) AND 15) AND 7)), (v4 + i1), 4, IIF(v4 = 2.25, l0, 0.5), IIF(v2 < 12, v4, a1(v5 AND 3))) + a1((4 * v0) AND 3))
        p3 = (3 * v7)
      ELSE
        v2 = ((p1 - v5) = (v1 + v5))
      END IF
      v2 = 3
    END IF
    a1((a0(p2 AND 7) * p3) AND 3) = (i2 \ 100)
  NEXT i1
  v0 = IIF(v5 >= 0.1!, 0.001, a1(p1 AND 3))
  a3((v6 \ 5) AND 15) = (i2 > ((0 * p0) / (v1 - a1(i1 AND 3))))
  SWAP v0, v7
  a0((2 / v3) AND 7) = F1(ABS(p1), i1, (v6 \ 8), (a1(i2 AND 3) \ 16))
  RETURN (a2(i1 AND 7) * (v5 + p1))
END FUNCTION
v6 = F0(v5, a1(a2(v1 AND 7) AND 3), v7, v1, v7)
v2 = ((((a1(v5 AND 3) * v7) = (a1(v0 AND 3) = v5)) - ((a2(v3 AND 7) - a3(a2(v4 AND 7) AND 15)) - (v5 - v4))) / ((-(a0(v5 AND 7) + v6)) - ((v6 > a2(a1(v0 AND 3) AND 7)) * (v7 * v7))))
FOR i3 = -3 TO -1 STEP 3
  v0 = ((v2 \ 8) < a3(v7 AND 15))
  v4 = (-99999)
  v5 = (((v6 / v7) - a3(a3(a3(v5 AND 15) AND 15) AND 15)) * (a3(a0(v0 AND 7) AND 15) EQV a2(v4 AND 7)))
NEXT i3
a3(F0(v4, a1(v2 AND 3), v0, v6, v6) AND 15) = (((v1 - v7) * (729173879348& / v3)) * ((v0 \ 16) / (v3 < v0)))
IF ((a2(v7 AND 7) - v6) - (2 - i3)) = i3 THEN
  DIM w4 AS INTEGER = 0
  REPEAT
    w4 = w4 + 1
    IF (((w4 IMP a3(a2(v7 AND 7) AND 15)) \ 8) <> F0(v0, 7, w4, v5, v2)) XOR ((v5 - a0(v7 AND 7)) <> (a0(v3 AND 7) * v5)) THEN
      PRINT "v3="; STR$(v3)
    ELSEIF (((a3(v1 AND 15) + w4) / (5 + a1(w4 AND 3))) > (v5 <= (v4 * v2))) OR (v1 > (v7 \ 4)) THEN
      v3 = ((255 + i3) + (v1 < a3(v6 AND 15)))
    ELSE
      v6 = i3
      IF (v3 * ABS(v1)) > ((a1(v6 AND 3) * v3) * (v3 \ 7)) THEN
        v0 = 7
        v3 = (-(v6 XOR a1(v3 AND 3)))
      END IF
      v3 = ((v3 \ 16) + i3)
    END IF
    v4 = a3((a1(v2 AND 3) \ (-8)) AND 15)
  UNTIL w4 >= 2 OR ((2.25 * v5) > (a1(a2(v7 AND 7) AND 3) - i3))
ELSEIF (((v5 / i3) / (7 AND v3)) >= F2(w4, v7, w4, v4)) XOR ((2.25 * v1) = w4) THEN
  v7 = (((1093277680357& + v0) \ 7) / ((-0.001) + IIF(v4 >= i3, v4, 3.7)))
ELSE
  a3(a0(a0(a0(a1(v1 AND 3) AND 7) AND 7) AND 7) AND 15) = (v0 MOD 2)
  FOR i5 = -1 TO 0 STEP 2
    v2 = (IIF(v7 <= a2(v6 AND 7), v0, v6) - (v1 / v0))
    FOR i6 = 2 TO 5
      v6 = (ABS(v3) / F0(a0(v0 AND 7), 1, 1090349935234&, v3, a1(a3(i6 AND 15) AND 3)))
      v0 = i6
    NEXT i6
    DIM w7 AS INTEGER = 0
    WHILE w7 < 5 AND ((v0 * i5) = (-5))
      w7 = w7 + 1
      IF a2(a0(a1(i6 AND 3) AND 7) AND 7) >= (v6 = 2) THEN EXIT WHILE
      v7 = a3(v2 AND 15)
    WEND
  NEXT i5
END IF
v0 = F0((0.001 - v4), a1(v2 AND 3), (a1(a0(v7 AND 7) AND 3) + v4), IIF(w7 < v3, v5, a1(a0(i3 AND 7) AND 3)), (v4 + v1))
PRINT "v7="; STR$(v7)
v1 = (v3 XOR w4)
DIM w8 AS INTEGER = 0
REPEAT
  w8 = w8 + 1
  v4 = (-((v0 + i5) + (v7 - a0(a3(i3 AND 15) AND 7))))
UNTIL w8 >= 4 OR ((i6 - v6) >= (i5 < i3))
DEC v1, 32
v4 = (a1(a2(a0(w8 AND 7) AND 7) AND 3) MOD 7)
DIM w9 AS INTEGER = 0
WHILE w9 < 1 AND (v3 <= F2(10, a2(w8 AND 7), v0, w4))
  w9 = w9 + 1
  IF F1(329990646179&, v4, 32768, i3) > ((1000 AND a0(i3 AND 7)) \ (-3)) THEN
    v1 = (((i3 * i5) * (a2(v5 AND 7) OR a2(v7 AND 7))) + IIF(NOT ((v3 + v0) = ABS(v0)), 1.25!, (-2)))
    FOR i10 = -2 TO -1 STEP -2
      a2((w7 \ 100) AND 7) = (F2(a2(v3 AND 7), v6, 32768, a2(w9 AND 7)) + ((a2(v7 AND 7) + v3) * (w4 + v1)))
      v7 = (w7 XOR v0)
      IF (-i3) >= ((i5 + v6) = (w8 AND a2(v2 AND 7))) THEN
        v4 = ((a0(a0(a3(i10 AND 15) AND 7) AND 7) \ (-8)) XOR (12 / w8))
        v7 = (((-0) MOD 10) MOD 2)
        v5 = (a2(v0 AND 7) \ 5)
      ELSE
        v5 = ((-(a0(a1(v6 AND 3) AND 7) + w4)) * w4)
        v4 = (-(-0.5!))
        v3 = v7
      END IF
    NEXT i10
    v5 = ((((374299432283& * w9) * (a3(w7 AND 15) \ 16)) + (IIF(w9 = v5, 4, a1(v4 AND 3)) + (v6 \ (-3)))) * (((v6 - a1(a1(v3 AND 3) AND 3)) * v5) * ((i5 - v4) < (a1(i10 AND 3) - v0))))
  ELSEIF (((w8 \ 7) + i5) >= ((i6 \ 16) - (-a0(a1(a3(w7 AND 15) AND 3) AND 7)))) OR ((1.5 * w7) = (i3 XOR w9)) THEN
    a1((a3(v7 AND 15) = w9) AND 3) = (((12 / a0(i3 AND 7)) \ 1) MOD 5)
  ELSE
    FOR i11 = 3 TO 6
      v4 = (((7 + i3) MOD 2) - ((a3(w7 AND 15) - i6) AND ((-i10) MOD 2)))
      IF F2(7, 32768, i5, w8) <= (w8 OR i10) THEN EXIT FOR
      a3((w8 - i10) AND 15) = (((-a3(v3 AND 15)) EQV (-i3)) = ((a1(a2(a2(v4 AND 7) AND 7) AND 3) * a2(a2(w4 AND 7) AND 7)) \ 2))
      IF (v5 - a1(a3(i11 AND 15) AND 3)) >= F0(v7, i3, a1(v2 AND 3), 32768, a3(w8 AND 15)) THEN CONTINUE FOR
    NEXT i11
    w7 = ((((0.1! + i11) - ABS(1.5)) - (79687505488& - (3.7 * a2(v2 AND 7)))) - (((-660309690691&) - (a1(i3 AND 3) = w4)) + ((2.25 * v3) * F0(99999, i10, w9, 3, v5))))
    PRINT "w9="; STR$(w9)
  END IF
WEND
DIM w12 AS INTEGER = 0
REPEAT
  w12 = w12 + 1
  v2 = ABS((v6 + v7))
UNTIL w12 >= 2 OR (ABS(w7) = i10)
PRINT "w9="; STR$(w9)
a1((v2 * a0(v3 AND 7)) AND 3) = (((i11 MOD 4) + (v4 / w7)) * ((-a0(i5 AND 7)) \ 8))
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "v6:"; STR$(v6)
PRINT "v7:"; STR$(v7)
PRINT "i3:"; STR$(i3)
PRINT "w4:"; STR$(w4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "w7:"; STR$(w7)
PRINT "w8:"; STR$(w8)
PRINT "w9:"; STR$(w9)
PRINT "i10:"; STR$(i10)
PRINT "i11:"; STR$(i11)
PRINT "w12:"; STR$(w12)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
