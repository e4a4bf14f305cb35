DIM v0 AS DOUBLE = 0.5
DIM v1 AS BYTE = 1000000.0
DIM v2 AS BYTE = 0.5
DIM v3 AS UBYTE = 5
DIM v4 AS LONG = -2.75
DIM v5 AS INTEGER = 100
DIM a0(3) AS BYTE
FUNCTION F0(p0 AS BYTE, p1 AS LONG, p2 AS SHORT) AS INTEGER
  LOCAL l0 AS UBYTE
  LOCAL l1 AS UBYTE
  v2 = ((-p2) + (p2 \ 16))
  v1 = ((0.1 - p0) + p2)
  RETURN a0((l0 - v1) AND 3)
END FUNCTION
FUNCTION F1(p0 AS SHORT, p1 AS DOUBLE, p2 AS INTEGER, p3 AS UBYTE, p4 AS INTEGER) AS DOUBLE
  SELECT CASE ((v2 - p3) MOD 4)
  CASE 1, 6
    a0((-563687151159&) AND 3) = ((-(255 * a0(v2 AND 3))) > ((v2 \ 10) + F0(5, v4, 7)))
  CASE IS > 9
    IF (-(5 OR p0)) >= ((10 AND v3) - (a0(p0 AND 3) MOD 16)) THEN
      SELECT CASE 181238383461&
      CASE 5, 10
        p4 = (12 + (v3 - v2))
        v3 = ABS(((v5 * p0) * (a0(v0 AND 3) + a0(a0(v0 AND 3) AND 3))))
      CASE 1 TO 5
        p1 = (v2 \ 16)
        p4 = ABS(v5)
      CASE 2 TO 6
        v1 = (((p1 + v0) < (99999 IMP v1)) - (p2 * (a0(p4 AND 3) \ 2)))
        p3 = v0
      CASE ELSE
        p2 = (v5 < a0(a0(v1 AND 3) AND 3))
      END SELECT
      SELECT CASE ((10 / v0) \ 8)
      CASE 2 TO 6
        v4 = IIF((a0(a0(v2 AND 3) AND 3) \ 10) <> (p0 MOD 7), (a0(p3 AND 3) * v3), (p2 > p3))
      CASE 3, 8
        v1 = (((1.5 + v2) < (p0 MOD 10)) + ((p3 - p4) + a0(v1 AND 3)))
        v2 = ((((v2 + p1) - v4) \ (-3)) + (p1 OR ((v2 MOD 5) > (p2 / v4))))
      CASE ELSE
        v0 = ((p4 <= ((v2 - p1) XOR (p1 EQV v2))) - (ABS(12) > ((a0(a0(a0(a0(a0(v2 AND 3) AND 3) AND 3) AND 3) AND 3) - p4) + v1)))
      END SELECT
    ELSEIF ((v1 - (-p0)) <> ((-p0) + (v1 \ 8))) AND (NOT ((a0(v3 AND 3) \ (-3)) >= (v0 XOR p1))) THEN
      v2 = (5 * ((v5 / v1) - (0.1 - v5)))
      v3 = (v1 / a0(p0 AND 3))
    ELSE
      SELECT CASE a0((v2 - v5) AND 3)
      CASE 10 TO 14
        p3 = (-p1)
        p3 = (((v4 + a0(v2 AND 3)) - (v3 \ 2)) MOD 3)
      CASE ELSE
        v5 = (((-3) < (4 + v1)) / (v3 MOD 10))
      END SELECT
      PRINT "p4="; STR$(p4)
    END IF
    PRINT "p2="; STR$(p2)
  CASE ELSE
    p3 = ((a0(v3 AND 3) + v4) - (a0(p2 AND 3) \ 2))
  END SELECT
  RETURN (((1000 / p3) - (a0(a0(v2 AND 3) AND 3) \ (-3))) + ((p0 * p0) - (919726139697& - a0(p4 AND 3))))
END FUNCTION
SWAP v1, v2
PRINT "v0="; STR$(v0)
SWAP v1, v2
PRINT "v3="; STR$(v3)
v4 = v2
v5 = ((3.7 + a0(v4 AND 3)) * (-1000))
a0((a0(v2 AND 3) \ 1) AND 3) = (v5 OR ((v3 + a0(v2 AND 3)) IMP v5))
FOR i1 = 0 TO 5
  v3 = ((i1 + (F0(v1, v5, a0(i1 AND 3)) EQV (-a0(v1 AND 3)))) + (((-32768) MOD (-8)) \ 16))
  INC v2, 171
  v4 = ((((a0(a0(v5 AND 3) AND 3) \ 5) - (2 - a0(v3 AND 3))) \ 7) MOD 2)
  v5 = v2
NEXT i1
SELECT CASE ((v3 MOD 7) + (v1 * a0(v4 AND 3)))
CASE IS > 27
  INC v4, 264
CASE -1 TO 3
  DIM w2 AS INTEGER = 0
  WHILE w2 < 5 AND ((v1 * v5) < (2 AND v3))
    w2 = w2 + 1
    FOR i3 = -3 TO -4
      v3 = ((v5 / i1) >= (i3 * v3))
      v0 = (((a0(v1 AND 3) - (w2 MOD 4)) \ 100) EQV (IIF(NOT ((1.25! / a0(i1 AND 3)) <= (a0(v4 AND 3) IMP v1)), (i1 * v5), (0.5! * a0(v3 AND 3))) + (F0(v3, a0(v4 AND 3), a0(v0 AND 3)) - (a0(i3 AND 3) - a0(v4 AND 3)))))
      v1 = ((255 / v0) + (1000 * i3))
    NEXT i3
    v0 = F1(((v0 OR v1) - (i3 * i3)), (-(v5 + v2)), ((v2 / i3) IMP (1 - v2)), ((v0 - v4) XOR (2 * a0(v5 AND 3))), v2)
    v4 = (i3 \ 7)
  WEND
  v5 = v0
CASE -2, 3
  PRINT "v3="; STR$(v3)
  PRINT "w2="; STR$(w2)
CASE ELSE
  v5 = (((a0(a0(v3 AND 3) AND 3) IMP a0(v1 AND 3)) - (v1 + a0(v5 AND 3))) * (F1(i3, v0, i1, i1, v4) + (a0(v0 AND 3) / v5)))
END SELECT
v1 = ((((a0(a0(v2 AND 3) AND 3) MOD 3) - a0(v3 AND 3)) OR (-(a0(v3 AND 3) - a0(a0(v2 AND 3) AND 3)))) + (((-v3) \ (-8)) MOD 2))
v1 = v4
v4 = ((-((v0 EQV i1) / (255 / v4))) EQV F0((v1 MOD (-8)), (v2 - a0(v2 AND 3)), (v2 MOD (-8))))
v0 = ((-i1) * ABS(99999))
SELECT CASE IIF((v1 + a0(w2 AND 3)) > (-i1), (v3 * v1), (v0 >= w2))
CASE 3 TO 7
  v3 = (F1(v1, 0, 1, a0(w2 AND 3), a0(v1 AND 3)) IMP ((v0 <> 0.1!) * (v4 + v3)))
  v0 = ((-(2.25 - a0(i1 AND 3))) * ((v4 / w2) / (v2 MOD 8)))
CASE 3 TO 7
  v3 = (100 - v1)
CASE IS > 30
  FOR i4 = -1 TO 1
    IF a0((i3 \ 5) AND 3) <> (a0(v1 AND 3) \ 10) THEN
      IF ((i1 XOR v4) <= a0(v2 AND 3)) >= F0(12, 187119103283&, v1) THEN
        v1 = (-a0(v1 AND 3))
      ELSE
        v0 = ABS((i4 + a0(i3 AND 3)))
      END IF
      a0(v3 AND 3) = (((i1 \ 2) + (a0(i1 AND 3) < v5)) - ((32768 + v5) \ 100))
      IF ((i3 MOD 4) >= (a0(v0 AND 3) + (v5 - a0(v0 AND 3)))) AND (NOT ((v1 - v2) = (v5 + i3))) THEN
        v2 = (v1 * a0(v4 AND 3))
        v3 = (v1 + v0)
        v2 = 0.001
      ELSE
        v4 = F1((a0(a0(a0(i1 AND 3) AND 3) AND 3) \ 7), (a0(v1 AND 3) + a0(i1 AND 3)), (a0(v0 AND 3) \ 100), i4, (0.5 AND a0(v3 AND 3)))
        v3 = a0(i3 AND 3)
        v3 = (i3 - (-v5))
      END IF
    ELSEIF ((a0(a0(w2 AND 3) AND 3) OR v1) - (a0(v0 AND 3) < w2)) <= a0((0.001 EQV v1) AND 3) THEN
      v2 = ((v1 IMP ((581083544626& * w2) IMP IIF(a0(v1 AND 3) > a0(a0(i3 AND 3) AND 3), v2, 3))) * (-((v0 + a0(v0 AND 3)) XOR (v2 = 587983676446&))))
      IF ((1.5 * a0(v3 AND 3)) <= (1.25! - (-7))) XOR (w2 < v5) THEN
        v3 = (F1((v1 / v2), (v0 - a0(v0 AND 3)), (i3 <= 12), (w2 \ 4), (v4 MOD 1)) \ 10)
      END IF
    END IF
    a0((i1 XOR a0(v2 AND 3)) AND 3) = (((v3 \ 2) \ 7) * ((a0(v0 AND 3) * a0(v1 AND 3)) \ (-8)))
    FOR i5 = 2 TO 5 STEP 3
      IF v2 > (3.7 XOR i3) THEN EXIT FOR
      v4 = (((2.25 / w2) \ 2) \ 100)
    NEXT i5
  NEXT i4
  v1 = (1 * a0(v1 AND 3))
CASE ELSE
  v1 = v2
END SELECT
v0 = (((((a0(i5 AND 3) - i3) - (a0(v2 AND 3) / v3)) AND ((v0 \ 7) - (-v3))) <= ((i1 * (v4 EQV i5)) - ((v5 + a0(a0(i1 AND 3) AND 3)) \ 16))) AND ((IIF(v0 > 10, a0(i3 AND 3), v0) / ABS(a0(v1 AND 3))) <= (i3 + (a0(i4 AND 3) <= 1.5))))
v3 = (v1 + (a0(a0(i3 AND 3) AND 3) \ 100))
v1 = (w2 EQV v0)
FOR i6 = -1 TO 3 STEP 3
  v5 = ((2 OR (a0(a0(a0(v4 AND 3) AND 3) AND 3) \ 4)) * ((a0(w2 AND 3) <> v1) > (5 + a0(a0(i4 AND 3) AND 3))))
NEXT i6
v2 = i1
v2 = v0
a0(F0(1.5, 1000, 1000) AND 3) = (((4 + i3) > (v1 \ 10)) * (a0(v1 AND 3) OR (w2 - w2)))
i5 = (485121471180& * w2)
v0 = (((v0 - i3) - (v3 * i4)) \ 10)
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "i1:"; STR$(i1)
PRINT "w2:"; STR$(w2)
PRINT "i3:"; STR$(i3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
