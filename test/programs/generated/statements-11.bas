DIM v0 AS SINGLE = -1
DIM v1 AS LONG = 5
DIM v2 AS DOUBLE = 100
DIM v3 AS USHORT = 0
DIM v4 AS LONG = 0
DIM v5 AS USHORT = 100
DIM v6 AS SINGLE = 30000
DIM v7 AS SHORT = -2.75
DIM v8 AS LONG = 100
DIM v9 AS BYTE = 12345.678
DIM v10 AS BYTE = 1000000.0
DIM a0(15) AS INTEGER
DIM a1(3) AS INTEGER
FUNCTION F0(p0 AS SINGLE) AS BYTE
  LOCAL l0 AS SINGLE
  SELECT CASE ((v7 = v7) - (v8 - v1))
  CASE 5 TO 9
    v0 = ((-v0) / ((((a0(v5 AND 15) - a1(a1(v5 AND 3) AND 3)) + (1.25! - v1)) > (ABS(a1(v9 AND 3)) XOR (0.5! * v9))) OR (a1(a0(v5 AND 15) AND 3) < (265819024812& - a1(p0 AND 3)))))
  CASE ELSE
    v5 = (-p0)
  END SELECT
  SWAP v0, v6
  FOR i2 = -3 TO 2
    v1 = (((a1(v3 AND 3) / v10) + (-l0)) + ((2.25 - v7) + v3))
  NEXT i2
  v10 = (v1 - ABS(v0))
  RETURN (((1 * a0(a0(v0 AND 15) AND 15)) \ 7) + ((v5 MOD 7) / (v6 <= p0)))
END FUNCTION
FUNCTION F1(p0 AS SINGLE, p1 AS LONG, p2 AS BYTE) AS INTEGER
  LOCAL l0 AS BYTE
  LOCAL l1 AS USHORT
  LOCAL l2 AS BYTE
  v10 = ((0.001 - v0) - (v10 = 99999))
  RETURN ((v0 * v9) * ((3.7 * p2) / (v9 * a0(a0(p0 AND 15) AND 15))))
END FUNCTION
v5 = (a0((v4 < 1) AND 15) > ((v0 <> a0(a1(a1(v9 AND 3) AND 3) AND 15)) / (v8 - a0(v2 AND 15))))
FOR i3 = -1 TO 3 STEP 2
  v5 = ((((364772637703& / a0(a1(v9 AND 3) AND 15)) - (a1(a0(v0 AND 15) AND 3) * a1(v0 AND 3))) + IIF(NOT (v10 = 1000), a0(v9 AND 15), v2)) + (i3 \ 1))
  IF (12 XOR (v2 * a1(a0(a1(v2 AND 3) AND 15) AND 3))) = IIF(NOT ((a0(v7 AND 15) * v8) = (v1 + v4)), (v8 OR v8), i3) THEN
    v5 = (v10 / a1(a0(v0 AND 15) AND 3))
    v4 = ((v5 * a1(v7 AND 3)) AND (v10 <> v9))
  END IF
  PRINT "v2="; STR$(v2)
NEXT i3
v1 = ((((v6 XOR v1) - v2) = ((255 - v2) + (0.5! - v0))) + (((v4 \ (-3)) + (v5 * a0(a1(v3 AND 3) AND 15))) * (0 OR (i3 MOD 8))))
IF v10 < ((5 * v2) \ 5) THEN
  PRINT "v8="; STR$(v8)
  v8 = (((-0) MOD (-8)) / (ABS(v3) \ 2))
  IF (v5 <> ((v5 MOD 10) EQV (v10 - v9))) AND (a0(a0(a1(v7 AND 3) AND 15) AND 15) < (v10 * v0)) THEN
    v8 = (-((a0(v4 AND 15) \ 7) - ((v3 + v6) \ 100)))
    v5 = 5
  ELSE
    v0 = ((F1(5, v2, v4) - ((-v7) MOD 10)) - ((v0 / (v8 < v3)) + IIF((v3 \ 10) = (v5 - v10), (a1(v8 AND 3) * v1), IIF(NOT (a1(i3 AND 3) > v4), v8, v5))))
    v2 = (a1(v10 AND 3) + a0(a1(a0(v9 AND 15) AND 3) AND 15))
    a1(v2 AND 3) = F0((v10 - a0(v10 AND 15)))
  END IF
ELSE
  v5 = (v1 - v3)
END IF
DEC v1, 250
IF ((v2 - v5) - v2) = (ABS(1000) > (a1(a1(v0 AND 3) AND 3) MOD 5)) THEN
  v3 = v8
  IF NOT ((F0(0) \ 5) < ((v2 \ (-3)) > (5 - i3))) THEN
    v3 = ((v9 + v4) - v5)
    DEC v8, 184
    PRINT "v6="; STR$(v6)
  END IF
ELSEIF ((-a1(v8 AND 3)) > (10 - v10)) < ((99999 * v1) - (1.25! + a0(v10 AND 15))) THEN
  v1 = ((IIF(a1(v8 AND 3) <> 1018045232017&, a0(v9 AND 15), v8) - IIF(v1 <= 731085693082&, v4, v2)) * ((3 OR v8) + ABS(0)))
  PRINT "v3="; STR$(v3)
ELSE
  v3 = (((v5 \ 3) - (3.7 + a0(v5 AND 15))) - ((v1 / v6) + i3))
  v1 = IIF(NOT (a1(v2 AND 3) < a0(v5 AND 15)), a1(v0 AND 3), a0(v10 AND 15))
  v2 = (((i3 - v10) * (-v6)) \ 7)
END IF
v7 = 12
v2 = (a1(v8 AND 3) OR v9)
v2 = ((v5 \ 8) * v1)
v4 = (v3 \ 5)
FOR i4 = 0 TO 0
  IF ((i3 + i3) \ 100) >= ABS((v10 > a1(v6 AND 3))) THEN
    FOR i5 = -1 TO -2 STEP -1
      v9 = ((v2 + v3) - i5)
      PRINT "v8="; STR$(v8)
      v1 = a1((i4 = v10) AND 3)
    NEXT i5
  ELSE
    v9 = ((v7 / v8) * (v10 EQV a1(v7 AND 3)))
  END IF
NEXT i4
v8 = ((((v7 <= 32768) / (v0 \ 16)) EQV ((a1(v3 AND 3) - v8) / (v10 / a1(a0(i4 AND 15) AND 3)))) MOD (-8))
i5 = (0.1! - a1(v0 AND 3))
i5 = v2
FOR i6 = 0 TO 4
  a0(IIF(NOT (a1(v0 AND 3) > a1(v2 AND 3)), a1(v3 AND 3), 340508038947&) AND 15) = a0((1.25! * a0(a1(a0(v0 AND 15) AND 3) AND 15)) AND 15)
  IF v5 = ((-v1) * (0.1 + v7)) THEN
    DIM w7 AS INTEGER = 0
    WHILE w7 < 2 AND ((1.5 - v8) <= (i5 >= 32768))
      w7 = w7 + 1
      v3 = (ABS((a1(v9 AND 3) MOD 10)) IMP ((v7 / v1) + a0((i5 \ 100) AND 15)))
      IF (v9 + (a0(a0(i6 AND 15) AND 15) * a1(a0(v9 AND 15) AND 3))) > (a0(a0(a1(v2 AND 3) AND 15) AND 15) - (i4 <> v8)) THEN
        v7 = (w7 - v3)
        v0 = (i6 EQV a0(v6 AND 15))
      ELSEIF F1(v2, v2, 32768) > (a1(v9 AND 3) - (v5 + v9)) THEN
        v8 = (((100 - v3) * (v2 + i5)) + v6)
      END IF
    WEND
    i5 = ((1 * v0) \ 1)
  ELSEIF (ABS(a0(v6 AND 15)) \ (-3)) = (i6 XOR ABS(v7)) THEN
    PRINT "v2="; STR$(v2)
    IF NOT (((0 * v6) - (0.1! - a1(a1(v6 AND 3) AND 3))) < ((i5 \ 4) / (100 - v8))) THEN
      PRINT "v8="; STR$(v8)
      v8 = i3
    ELSEIF NOT (((0.1! + a0(v9 AND 15)) * (w7 - i3)) < (a1(i4 AND 3) / (0.5! XOR v7))) THEN
      SWAP v1, v8
      PRINT "i5="; STR$(i5)
    END IF
  END IF
NEXT i6
v1 = 7
v9 = (0.001 - ((v1 * (w7 + v5)) / v2))
v6 = ((-(-a1(i5 AND 3))) - F0(1))
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
PRINT "i3:"; STR$(i3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "w7:"; STR$(w7)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
