DIM v0 AS SHORT = 5
DIM v1 AS UBYTE = -2.75
DIM v2 AS DOUBLE = -1
DIM v3 AS USHORT = 0
DIM v4 AS UBYTE = 1
DIM v5 AS UBYTE = 0.5
DIM v6 AS UBYTE = 1
DIM v7 AS UBYTE = 0.5
DIM v8 AS USHORT = -1
DIM a0(7) AS UBYTE
DIM a1(7) AS INTEGER
DIM a2(15) AS BYTE
DIM a3(7) AS LONG
FUNCTION F0(p0 AS USHORT, p1 AS SHORT, p2 AS USHORT) AS BYTE
  LOCAL l0 AS INTEGER
  LOCAL l1 AS SHORT
  a2((v1 + v5) AND 15) = ((((p2 + a0(a1(v5 AND 7) AND 7)) / IIF(a2(v0 AND 15) <> 3.7, 100, p0)) >= ((v2 <> v8) - (v8 + v6))) XOR ((1000 - v6) <> (a0(p2 AND 7) / p2)))
  v2 = (((v5 = v0) * a1(l1 AND 7)) EQV v7)
  SELECT CASE v8
  CASE IS > 12
    IF (((l0 \ (-8)) \ 5) >= IIF((v7 * a2(l1 AND 15)) > (a1(v2 AND 7) <= a1(a2(v5 AND 15) AND 7)), (p1 \ 1), (1.25! + v8))) AND ((a0(l1 AND 7) + v8) < (p2 + v0)) THEN
      IF ((l0 * a3(a1(a3(v8 AND 7) AND 7) AND 7)) - v2) >= ((v4 \ 100) MOD 2) THEN
        v7 = ((a3(a3(l0 AND 7) AND 7) = v3) MOD (-3))
        v5 = ((((5 - p2) <> ABS(v4)) - ((a1(p0 AND 7) - v7) \ 100)) * (((a1(v2 AND 7) \ 8) * (12 * a1(v1 AND 7))) + (a1(v5 AND 7) MOD 10)))
      END IF
    END IF
  CASE ELSE
    a3(ABS(v8) AND 7) = (((v4 + v0) \ (-3)) + ((p1 \ 8) MOD 7))
  END SELECT
  FOR i1 = -3 TO 1 STEP 3
    l0 = (v1 / (1000 XOR v2))
    IF (p0 \ 8) <= (p1 * a0(v5 AND 7)) THEN CONTINUE FOR
  NEXT i1
  IF (ABS(v5) / (a2(i1 AND 15) \ (-3))) = ((v8 / a0(a2(a1(a2(a1(v4 AND 7) AND 15) AND 7) AND 15) AND 7)) + (p2 + v8)) THEN
    v2 = (((a2(v2 AND 15) + l0) * (a1(a1(v6 AND 7) AND 7) \ (-3))) * ((v3 * v2) + (v7 \ 8)))
    PRINT "l0="; STR$(l0)
  ELSE
    FOR i2 = -3 TO -2
      IF ((v1 \ 10) * (99999 AND p2)) < ((a2(i2 AND 15) MOD 16) <> (a2(v4 AND 15) + a3(v2 AND 7))) THEN
        v6 = (((v0 + p2) MOD 100) * ABS((v2 \ 100)))
      ELSE
        l1 = (IIF(NOT (ABS(l0) <= (4 / l0)), ABS(l1), v2) - ((a0(p1 AND 7) - l1) EQV (2 * a0(a0(p1 AND 7) AND 7))))
      END IF
      IF NOT ((-v5) = (-v2)) THEN CONTINUE FOR
      IF (v1 / l0) <= (a1(l1 AND 7) \ 16) THEN EXIT FOR
      v3 = ABS((12 / a2(a0(v8 AND 7) AND 15)))
    NEXT i2
  END IF
  RETURN (((p2 \ 10) AND (p1 MOD 16)) * ABS((v6 \ 8)))
END FUNCTION
FUNCTION F1(p0 AS SINGLE, p1 AS SINGLE, p2 AS SINGLE, p3 AS DOUBLE, p4 AS UBYTE) AS USHORT
  LOCAL l0 AS BYTE
  SELECT CASE (l0 - (v1 >= a1(a0(v1 AND 7) AND 7)))
  CASE 10 TO 14
    IF ((12 - a3(a2(v1 AND 15) AND 7)) <= (v8 + l0)) > v7 THEN
      SELECT CASE ((v4 = a2(v4 AND 15)) * a3(p4 AND 7))
      CASE 9 TO 13
        v8 = (((p2 + v3) - (a3(v8 AND 7) XOR v2)) * ((3.7 - v5) AND v5))
      CASE 3, 8
        v0 = ((v4 - a0(a2(a1(v1 AND 7) AND 15) AND 7)) MOD 100)
      CASE ELSE
        v4 = ((l0 - a3(p2 AND 7)) * a1(v1 AND 7))
      END SELECT
    ELSEIF ((v7 + p4) * (p3 \ 8)) = ((a3(v3 AND 7) IMP a0(v4 AND 7)) + (a1(a2(p3 AND 15) AND 7) MOD 7)) THEN
      PRINT "v6="; STR$(v6)
    ELSE
      p3 = 10
      IF ((a0(a2(a3(a0(v8 AND 7) AND 7) AND 15) AND 7) = (p4 MOD 16)) < ((v7 MOD 10) * a1(a3(p0 AND 7) AND 7))) OR ((v8 * l0) < (a0(a1(a3(p1 AND 7) AND 7) AND 7) >= p0)) THEN
        v0 = ((-a1(a0(p1 AND 7) AND 7)) - (p3 * p0))
        v5 = (((((l0 MOD 4) <= (7 - v2)) = (F0(v7, v0, p0) \ 100)) XOR ((p1 - a2(v7 AND 15)) > (v6 / v2))) EQV (((915260248591& EQV v1) \ 16) * ((1.25! + v0) \ 3)))
      ELSE
        l0 = ((p3 = v4) * (v5 + a2(a2(a1(v3 AND 7) AND 15) AND 15)))
        v7 = (a2(v0 AND 15) * v4)
        v6 = (p0 \ 7)
      END IF
      IF (v0 EQV (p4 \ 7)) <> (a1(a1(a0(a3(p4 AND 7) AND 7) AND 7) AND 7) \ 7) THEN
        v3 = ((((F0(p0, a3(a3(v8 AND 7) AND 7), v7) / (a2(a0(v2 AND 7) AND 15) XOR p1)) < ((0 / a2(v0 AND 15)) * (1000 + v5))) XOR ((12 - p4) < (a1(p4 AND 7) * v3))) * (((p2 / a1(v4 AND 7)) * v2) \ 8))
      ELSE
        v3 = (v0 MOD 7)
      END IF
    END IF
    SWAP p2, p1
  CASE ELSE
    FOR i3 = 7 TO 1 STEP -1
      p3 = (((a1(v6 AND 7) <> 3) + v7) - (99999 * (v4 * v1)))
      PRINT "v5="; STR$(v5)
    NEXT i3
  END SELECT
  PRINT "v8="; STR$(v8)
  RETURN (i3 * p3)
END FUNCTION
FOR i4 = -1 TO 0 STEP -2
  IF ((a0(a3(v5 AND 7) AND 7) - (0.1! - v7)) >= ((a1(v4 AND 7) = v6) \ (-8))) XOR ((v3 + v5) > (v8 \ (-3))) THEN
    v5 = (((-(v2 AND a3(a1(a0(a0(a1(v8 AND 7) AND 7) AND 7) AND 7) AND 7))) / v4) * (a1((a2(v1 AND 15) * v3) AND 7) * (-v2)))
  ELSE
    FOR i5 = 3 TO -1 STEP -1
      IF (i5 * a0(a3(v2 AND 7) AND 7)) < v1 THEN EXIT FOR
      v4 = ((a0(v2 AND 7) MOD 10) + (v7 - a0(a3(v2 AND 7) AND 7)))
    NEXT i5
  END IF
  v4 = (v0 \ (-3))
NEXT i4
v7 = (-(((v2 <> 3) - (v5 + i5)) + ((v1 MOD 16) <> (v4 \ (-3)))))
v0 = ((F0(10, a3(a2(v5 AND 15) AND 7), 2) - F0(1000, 32768, v1)) / ((v5 * a0(v8 AND 7)) <> (v1 \ 10)))
IF (IIF((v3 \ 2) >= 0.1!, (i4 - i4), (-v4)) <> a0((a0(v5 AND 7) * a0(v5 AND 7)) AND 7)) XOR ((i5 - a0(v6 AND 7)) = (v3 * a3(v7 AND 7))) THEN
  PRINT "v7="; STR$(v7)
  SWAP v4, v7
  v6 = a3(F0(v4, i5, v5) AND 7)
ELSE
  FOR i6 = 0 TO 0
    v2 = (-((((255 * v0) + i4) < (-v1)) OR (i6 = (5 EQV v4))))
  NEXT i6
END IF
IF ((-(255 * i5)) < i5) XOR ((a3(v8 AND 7) / v1) <> (i5 \ 16)) THEN
  IF ((v3 + i6) - (v8 * v4)) >= ((v4 + v7) / (i5 - v2)) THEN
    PRINT "v2="; STR$(v2)
    FOR i7 = 3 TO 8 STEP 3
      IF (1 / v4) <> (a0(v2 AND 7) MOD 5) THEN CONTINUE FOR
    NEXT i7
    v4 = (a1(IIF(v3 >= v1, v2, v4) AND 7) - ((0.1 - a0(v5 AND 7)) EQV (v8 EQV a3(v0 AND 7))))
  ELSE
    PRINT "v1="; STR$(v1)
    DIM w8 AS INTEGER = 0
    REPEAT
      w8 = w8 + 1
      IF (v3 + i6) <= (v4 \ 2) THEN CONTINUE REPEAT
    UNTIL w8 >= 3 OR ((i5 MOD 3) = 10)
  END IF
  IF ((F1(a1(w8 AND 7), 12, a3(i7 AND 7), a3(a3(i5 AND 7) AND 7), 3.7) + (v4 / a1(a1(v7 AND 7) AND 7))) <= (F0(i7, v4, v8) * (v8 * i7))) OR (IIF(v8 <> 0.1, v7, 32768) = a0(i7 AND 7)) THEN
    v8 = w8
  ELSE
    IF (IIF(v3 >= (v3 \ 100), (v8 EQV v7), ABS(a3(i7 AND 7))) <> v5) OR (v2 = F1(v5, 12, v7, a1(v4 AND 7), 0.5!)) THEN
      a1((w8 - v2) AND 7) = (((a0(a0(a1(a2(i4 AND 15) AND 7) AND 7) AND 7) AND v7) + (v0 = 0)) * (a1(v4 AND 7) - (v2 / i5)))
    ELSE
      SELECT CASE ((a1(a3(i4 AND 7) AND 7) MOD 4) MOD (-3))
      CASE IS > -3
        v6 = (v1 + v6)
        v4 = (a2(a2(v4 AND 15) AND 15) > 450623877091&)
      CASE 2 TO 6
        v8 = 0.001
        i5 = ((v4 OR w8) AND (i5 < 1))
      CASE ELSE
        v3 = ((IIF((-7) < (0.001 + a1(v7 AND 7)), (i7 - v5), (i4 >= 2.25)) * ((v0 <= v4) - (a0(v0 AND 7) \ 5))) OR ((i4 <> (a1(v7 AND 7) <> 3.7)) <> ((v5 + v1) * ABS(v0))))
      END SELECT
      INC v7, 214
    END IF
    a0((-99999) AND 7) = ABS(((v5 MOD (-8)) <> a0(a2(i4 AND 15) AND 7)))
  END IF
ELSE
  v0 = ((((-v1) - (v7 MOD 3)) \ 10) <> 0.001)
  SWAP v5, v4
END IF
v1 = a2(v1 AND 15)
v1 = a3((-v6) AND 7)
v2 = ((v7 - IIF(a0(v7 AND 7) < v4, v1, i5)) * a3(v2 AND 7))
PRINT "i4="; STR$(i4)
v0 = ((v6 * a3(v6 AND 7)) OR (255 EQV v8))
v0 = v4
SWAP v3, v8
PRINT "v6="; STR$(v6)
INC v7, 211
IF w8 <= ((0.5! / i4) - a3(a1(v5 AND 7) AND 7)) THEN
  v0 = (v8 XOR a3(a1(v7 AND 7) AND 7))
  v8 = ((a1(a3(v3 AND 7) AND 7) MOD 3) + (v0 * a0(v7 AND 7)))
END IF
v8 = (0 IMP w8)
FOR i9 = -1 TO 5
  i5 = (v5 \ (-8))
  v2 = ((ABS(32768) / v2) * (F1(2.25, v6, 0.001, a3(i6 AND 7), v3) = (a1(i4 AND 7) XOR v2)))
  PRINT "v2="; STR$(v2)
  v4 = v0
NEXT i9
IF ((a3(i5 AND 7) * (v1 * v1)) <> ((i6 + v7) * (a3(a3(v8 AND 7) AND 7) - v3))) OR ((v0 EQV i6) < (4 - v0)) THEN
  a1((-a3(v1 AND 7)) AND 7) = (((v6 - v5) EQV (v1 - a1(v0 AND 7))) \ 10)
  FOR i10 = -3 TO 3
    v0 = (((v3 MOD 1) - (a1(i10 AND 7) / v2)) + ((0.5! * v5) - v5))
    i5 = IIF(NOT (a1((a3(v8 AND 7) \ (-3)) AND 7) > ((a3(v6 AND 7) + (a0(v8 AND 7) - a2(v7 AND 15))) * ((i9 MOD 3) * (181731775537& + v7)))), (((2 - i10) <> a3(i9 AND 7)) - ((i5 OR v8) \ (-3))), 2)
    a2((i9 <> 0) AND 15) = ((a0(v5 AND 7) / (19223708590& - w8)) / (v1 + (i6 MOD 10)))
  NEXT i10
  a0((v6 + i7) AND 7) = ((v6 - (a2(v3 AND 15) * v3)) / ((i9 IMP a3(v0 AND 7)) + (a0(v5 AND 7) * a3(i10 AND 7))))
ELSE
  SWAP v1, v7
  a0((i5 + v0) AND 7) = (-(a1(v3 AND 7) + (v4 <> v7)))
  i5 = ((i4 \ 2) * (i4 = v5))
END IF
v5 = (((a0(a3(v3 AND 7) AND 7) OR i5) + (i10 - i9)) * i7)
a2((v8 EQV v2) AND 15) = 0
PRINT "w8="; STR$(w8)
PRINT "v8="; STR$(v8)
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "v6:"; STR$(v6)
PRINT "v7:"; STR$(v7)
PRINT "v8:"; STR$(v8)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "i7:"; STR$(i7)
PRINT "w8:"; STR$(w8)
PRINT "i9:"; STR$(i9)
PRINT "i10:"; STR$(i10)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
