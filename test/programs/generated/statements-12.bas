DIM v0 AS UBYTE = 1
DIM v1 AS UBYTE = 30000
DIM v2 AS UBYTE = 5
DIM v3 AS SINGLE = 5
DIM v4 AS SHORT = -77
DIM a0(3) AS BYTE
DIM a1(7) AS BYTE
FUNCTION F0(p0 AS DOUBLE, p1 AS DOUBLE) AS SHORT
  v0 = (v2 MOD 4)
  v0 = ((((-a1(a0(a1(a0(p0 AND 3) AND 7) AND 3) AND 7)) MOD 3) OR p1) MOD 100)
  RETURN p0
END FUNCTION
FUNCTION F1(p0 AS USHORT) AS DOUBLE
  v2 = ((v1 > v1) \ 5)
  v1 = IIF((((a0(v1 AND 3) - a1(v3 AND 7)) * (v3 + v4)) * (-(a1(a0(p0 AND 3) AND 7) \ 16))) <= (v3 - ((a0(v2 AND 3) / p0) - (a1(a1(a0(v1 AND 3) AND 7) AND 7) - a1(v1 AND 7)))), ((v2 MOD 5) XOR ((a1(v2 AND 7) + a1(a0(v2 AND 3) AND 7)) >= (p0 * p0))), (((v2 / v3) XOR (v3 * v2)) \ (-8)))
  IF v2 <= v1 THEN
    IF (a0(F0(v1, 0) AND 3) = F0(a0(v4 AND 3), v0)) XOR (IIF(v1 < 0.1!, v1, v3) = (p0 + v1)) THEN
      v4 = (a1((p0 = v2) AND 7) \ 3)
      SELECT CASE ((v0 \ 16) * (v1 > 0))
      CASE -3 TO 1
        p0 = 0
      CASE ELSE
        v1 = ((F0(255, 10) / (-(v0 - v4))) + ((4 * a1(v2 AND 7)) - v3))
      END SELECT
    END IF
    FOR i2 = -1 TO 5
      p0 = ((((10 * v2) - (0.1! - p0)) / a1((7 - v2) AND 7)) \ 1)
      v1 = 0.001
      v4 = IIF(NOT (a0(a1(v4 AND 7) AND 3) <> 1062461392864&), v4, v0)
      v4 = ((-0) \ 3)
    NEXT i2
  ELSE
    SWAP v2, v1
  END IF
  RETURN F0((v2 * p0), i2)
END FUNCTION
FUNCTION F2(p0 AS UBYTE, p1 AS BYTE, p2 AS BYTE, p3 AS INTEGER, p4 AS USHORT) AS LONG
  LOCAL l0 AS LONG
  LOCAL l1 AS INTEGER
  p1 = (v4 MOD 3)
  v2 = (a0(l0 AND 3) * v2)
  a1((p2 * a1(a1(p2 AND 7) AND 7)) AND 7) = (-a1(p0 AND 7))
  FOR i4 = -2 TO 1 STEP 2
    FOR i5 = 0 TO 2
      p2 = (v1 \ 3)
      IF (-a0(p1 AND 3)) < 99999 THEN EXIT FOR
      v4 = (((a1(a0(p4 AND 3) AND 7) - (i4 - a0(v0 AND 3))) - ((l1 * a1(a0(a0(a1(v3 AND 7) AND 3) AND 3) AND 7)) + (449903275066& - p0))) * (((i5 \ 1) * (100 + i5)) + v2))
      p4 = (((p0 - a1(p3 AND 7)) \ 5) <= ((a1(p4 AND 7) > p2) - (v0 / a1(a1(i5 AND 7) AND 7))))
    NEXT i5
  NEXT i4
  RETURN IIF((p4 <> i4) OR (NOT ((-a0(p1 AND 3)) <> (1.25! IMP v1))), v4, (l0 + v3))
END FUNCTION
a0((v3 AND v2) AND 3) = v4
FOR i6 = 2 TO 3
  FOR i7 = 0 TO -1
    FOR i8 = 4 TO -1 STEP -2
      v0 = ((a0(a0(i8 AND 3) AND 3) + ((a0(i7 AND 3) - a0(v1 AND 3)) - (i8 * i6))) \ 4)
    NEXT i8
    PRINT "v0="; STR$(v0)
    v2 = ((i6 - i6) / (-v2))
  NEXT i7
  FOR i9 = 3 TO 3 STEP 3
    i8 = (((v2 < i9) - (v4 >= 255)) / ((v3 - a1(v0 AND 7)) - (10 * v0)))
    DIM w10 AS INTEGER = 0
    REPEAT
      w10 = w10 + 1
      IF (0 + a0(a0(a0(a0(i9 AND 3) AND 3) AND 3) AND 3)) >= 5 THEN EXIT REPEAT
      v1 = ((((a1(a0(i8 AND 3) AND 7) - i8) / ABS(v0)) / (i9 \ (-3))) OR ((v2 >= (v0 IMP v3)) MOD 2))
    UNTIL w10 >= 2 OR (NOT ((a0(i9 AND 3) / i8) <= (i7 > a1(i7 AND 7))))
    IF ((3 IMP v2) \ 2) < ((i9 XOR i6) * i7) THEN
      v4 = ((IIF((v0 * w10) < (503397636258& * i8), (i6 / i8), IIF(w10 = i7, a1(a1(v3 AND 7) AND 7), a0(v4 AND 3))) + (F2(i7, i9, a0(v2 AND 3), i9, 3) + (v1 \ 5))) IMP IIF(((i6 * v1) * (v3 * v3)) < (-v0), ((w10 * v3) - (v4 * v0)), i7))
      IF ((a1(v1 AND 7) XOR i9) + (v4 >= a0(v0 AND 3))) > ((a0(i8 AND 3) > v2) >= (1000 - v1)) THEN
        v0 = 7
      ELSE
        v3 = ((i8 AND a1(i8 AND 7)) * (255 - i7))
        i8 = ((a1(v0 AND 7) \ 100) = (100 / a1(v4 AND 7)))
      END IF
      PRINT "w10="; STR$(w10)
    END IF
    FOR i11 = 0 TO 0 STEP -1
      v3 = a1(v4 AND 7)
    NEXT i11
  NEXT i9
  i11 = (((a0(i9 AND 3) * a0(w10 AND 3)) < v3) XOR ((-a0(v4 AND 3)) >= (v2 * v3)))
NEXT i6
v2 = ((a1((-0.5) AND 7) + v0) - ((a0((1000 / i7) AND 3) <= ((v3 >= i9) MOD 100)) OR ((v2 + a1(a0(i7 AND 3) AND 7)) < 670646637993&)))
a0((i11 = 1016742169605&) AND 3) = ((-(i6 \ 3)) + (F0(99999, i8) \ 7))
FOR i12 = 3 TO -1 STEP -2
  IF a0((i9 AND a1(i7 AND 7)) AND 3) <> ((5 * i8) - i12) THEN
    FOR i13 = -3 TO -4
      i8 = (i7 <= (i6 + w10))
      SELECT CASE ((w10 MOD 2) * (v3 XOR v4))
      CASE IS > -3
        v4 = ABS(((v3 * i6) + (a0(i12 AND 3) MOD 3)))
        v0 = ((v2 \ 100) * (i6 >= a0(i6 AND 3)))
      CASE IS > 0
        v0 = i11
        i11 = (v4 * i12)
      CASE IS > 6
        v0 = ((i11 \ 100) * (a0(v2 AND 3) = 1.5))
        v1 = i13
      CASE ELSE
        i7 = ((v3 \ 2) - ((a0(a0(i13 AND 3) AND 3) < i9) - (i8 / i11)))
      END SELECT
      IF (a0(a1(v0 AND 7) AND 3) >= v2) = (i13 - i9) THEN CONTINUE FOR
      IF ((0.001 + i6) * (a1(w10 AND 7) EQV a0(i6 AND 3))) < (a1(a1(i7 AND 7) AND 7) * (5 + v3)) THEN
        v2 = (1 * a1(a0(v1 AND 3) AND 7))
      END IF
    NEXT i13
  END IF
NEXT i12
a0(IIF(a0(i9 AND 3) <= i8, a0(a0(w10 AND 3) AND 3), 12) AND 3) = (i6 - ((v2 + v4) MOD 8))
i13 = ((1053822941877& + a0(i11 AND 3)) + (a1(v4 AND 7) - v0))
v0 = (((i6 \ 1) * (a0(i6 AND 3) * a0(a1(v1 AND 7) AND 3))) / i7)
i11 = ((v4 < 1.25!) / (i8 * i11))
FOR i14 = 1 TO 2 STEP 3
  v4 = ((a1(i12 AND 7) - i6) \ 8)
  DEC w10, 212
NEXT i14
v3 = ((v2 + v3) EQV (10 - v0))
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "i6:"; STR$(i6)
PRINT "i7:"; STR$(i7)
PRINT "i8:"; STR$(i8)
PRINT "i9:"; STR$(i9)
PRINT "w10:"; STR$(w10)
PRINT "i11:"; STR$(i11)
PRINT "i12:"; STR$(i12)
PRINT "i13:"; STR$(i13)
PRINT "i14:"; STR$(i14)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
