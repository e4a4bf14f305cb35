DIM v0 AS BYTE = 5
DIM v1 AS BYTE = -2.75
DIM v2 AS INTEGER = 12345.678
DIM v3 AS SHORT = -77
DIM v4 AS LONG = 1
DIM v5 AS BYTE = 0.5
DIM v6 AS SHORT = 7
DIM v7 AS SHORT = 0.5
DIM v8 AS INTEGER = -77
DIM v9 AS USHORT = 1000000.0
DIM v10 AS BYTE = 30000
DIM a0(15) AS INTEGER
DIM a1(7) AS USHORT
FUNCTION F0(p0 AS LONG, p1 AS SHORT, p2 AS USHORT, p3 AS LONG) AS UBYTE
  LOCAL l0 AS SHORT
  LOCAL l1 AS USHORT
  LOCAL l2 AS DOUBLE
  IF (((a0(p0 AND 15) MOD 7) MOD (-8)) <> ((3.7 EQV a1(v2 AND 7)) - (l1 MOD 1))) AND (NOT (l0 < (0.5! EQV l2))) THEN
    SELECT CASE v2
    CASE -3, 2
      PRINT "v4="; STR$(v4)
      v7 = 0
    CASE ELSE
      INC v4, 117
    END SELECT
    p2 = IIF(a0(v4 AND 15) < (3 * v3), IIF(v2 = v0, 2, v3), (464197477596& - p2))
    l2 = p2
  ELSEIF ((a0(a0(a0(l1 AND 15) AND 15) AND 15) MOD 100) MOD 10) >= ABS((0.1! - a0(v6 AND 15))) THEN
    v3 = ((255 - (-IIF(NOT (l1 > v6), p2, a0(a1(v8 AND 7) AND 15)))) + ((-(v5 / v6)) * v10))
  ELSE
    PRINT "v6="; STR$(v6)
    v7 = (((v5 XOR l2) - (-a1(v7 AND 7))) MOD (-8))
  END IF
  v8 = 749912370890&
  RETURN (((a1(v1 AND 7) \ 16) - (v8 * v7)) = (IIF(a0(v7 AND 15) >= a1(a0(v10 AND 15) AND 7), v6, v9) = 12))
END FUNCTION
v2 = ((((-2) + IIF(a1(v10 AND 7) > v7, v4, a1(v10 AND 7))) * (a1(a1(v7 AND 7) AND 7) MOD 5)) - (((v6 * v5) \ 7) + ((v3 IMP v3) MOD 1)))
v3 = ((((v10 < 7) - (v9 * v8)) MOD 3) MOD 5)
IF ((a0(v7 AND 15) * a0(v9 AND 15)) + (0.5 XOR a1(v2 AND 7))) = v4 THEN
  SELECT CASE ((a1(a1(v3 AND 7) AND 7) AND v9) \ 5)
  CASE 2, 7
    v0 = ((((a0(a0(v9 AND 15) AND 15) \ 7) + (v0 - v5)) - (IIF(NOT (a0(v10 AND 15) = v8), v10, a1(v9 AND 7)) - (v4 - v2))) * (((0.1! * v1) - v0) \ 100))
    v0 = ((((192500677499& OR v3) MOD 10) + F0(a0(v6 AND 15), 1, 32768, v4)) * ((F0(v6, 100, 1.25!, v6) + (a1(v8 AND 7) * a1(v9 AND 7))) XOR ((v8 MOD 8) * (v3 - v4))))
  CASE 8, 13
    PRINT "v5="; STR$(v5)
    v5 = ((7 * v7) + (v3 * v7))
  CASE ELSE
    v10 = (v9 + v4)
  END SELECT
  v5 = a1(a0(a1(v2 AND 7) AND 15) AND 7)
END IF
v0 = (v0 * v1)
IF ((v4 - v10) + (v1 * v2)) <= ((a1(v2 AND 7) * v10) * a0(v3 AND 15)) THEN
  PRINT "v3="; STR$(v3)
ELSEIF NOT ((7 + (-12)) = ((a1(a0(v9 AND 15) AND 7) > v10) - (7 - v7))) THEN
  v8 = v8
END IF
PRINT "v3="; STR$(v3)
FOR i1 = 1 TO 2 STEP 3
  v10 = ((v8 + v0) >= v0)
NEXT i1
v4 = (-a0((v7 <= v9) AND 15))
IF v6 < v2 THEN
  v9 = ((v0 \ 3) MOD 10)
  PRINT "v2="; STR$(v2)
END IF
IF (a1(v6 AND 7) MOD 16) = ((v6 - v1) * (v10 + v2)) THEN
  v2 = ((a0(v9 AND 15) * a1(v10 AND 7)) + (v8 - a1(v3 AND 7)))
  a0(v0 AND 15) = (((v1 <> a0(v9 AND 15)) + (v7 * a1(v5 AND 7))) MOD (-3))
ELSE
  v9 = (v0 - v4)
  IF (((0.1 - v0) \ 100) >= 99999) XOR ((a1(a1(v10 AND 7) AND 7) \ 100) > v5) THEN
    v8 = ((v3 / F0(i1, 2.25, v0, a1(v2 AND 7))) - v1)
    FOR i2 = 0 TO 2
      v10 = (a1((v4 \ 3) AND 7) - (-v5))
      SELECT CASE ABS((v3 OR a1(v1 AND 7)))
      CASE IS > 18
        v3 = ((i1 MOD 5) \ 2)
      CASE 0 TO 4
        v7 = ((((1000 - v10) EQV v4) * ((v10 XOR a1(v1 AND 7)) > IIF(a0(a1(v10 AND 7) AND 15) < 262420036317&, v7, a0(v0 AND 15)))) \ 100)
        v2 = ((((a0(v4 AND 15) * a1(a0(a1(v0 AND 7) AND 15) AND 7)) >= (a1(a0(i1 AND 15) AND 7) MOD 1)) * ((v3 + v7) + v5)) - (((v10 MOD 4) - (v0 IMP a1(v8 AND 7))) * (0.1! * (4 AND v6))))
      CASE 4 TO 8
        v4 = (-((v9 - v5) - (v8 + a1(a1(a0(v6 AND 15) AND 7) AND 7))))
        v6 = (((v0 \ 1) + ((2.25 + i2) \ 3)) \ 4)
      CASE ELSE
        v0 = IIF(((v1 MOD 2) - IIF((-a1(i2 AND 7)) > (i2 \ 1), (0.5 * v1), i1)) <= (a0(F0(i1, a1(v4 AND 7), a0(a0(v5 AND 15) AND 15), 3) AND 15) MOD 4), ((v7 + v2) = (v10 > (a0(v7 AND 15) <= v5))), ((v8 <> (v9 + v7)) < 0.5!))
      END SELECT
      v4 = (a1(a1(v10 AND 7) AND 7) \ 16)
    NEXT i2
  ELSE
    v5 = (v0 - i2)
  END IF
  v7 = (v6 = 7)
END IF
a0((v2 * a1(v1 AND 7)) AND 15) = (((i2 <> 99999) IMP (538783833777& * v4)) \ 5)
DIM w3 AS INTEGER = 0
WHILE w3 < 5 AND ((v5 <= 2) <> (a1(v2 AND 7) \ 3))
  w3 = w3 + 1
  DIM w4 AS INTEGER = 0
  DO
    w4 = w4 + 1
    v10 = (-3.7)
    FOR i5 = 6 TO 3 STEP -2
      v5 = (i1 * v5)
      v10 = (((i5 - v4) + (v5 * a1(v6 AND 7))) - (F0(i5, v9, a1(a0(i1 AND 15) AND 7), v8) \ 5))
    NEXT i5
  LOOP WHILE w4 < 1 AND (a0(v5 AND 15) = (3.7 + i2))
WEND
IF i1 > ((-i5) AND v10) THEN
  v1 = (((w4 - v0) \ 3) * IIF(v7 <= a0(v3 AND 15), (v7 > a1(v7 AND 7)), (a0(a0(v0 AND 15) AND 15) > v9)))
  FOR i6 = 3 TO 7
    a1((v3 - a0(a0(v0 AND 15) AND 15)) AND 7) = F0((5 / a1(a1(v2 AND 7) AND 7)), a0(a0(v10 AND 15) AND 15), F0(1, 2.25, a0(i1 AND 15), a0(v2 AND 15)), (v6 + v10))
    v4 = ABS((((i5 - v5) MOD 100) - (a1(v7 AND 7) EQV (w4 MOD 100))))
    INC v4, 156
  NEXT i6
  v3 = (v0 / a1(a1(a0(a1(w4 AND 7) AND 15) AND 7) AND 7))
END IF
PRINT "w3="; STR$(w3)
FOR i7 = 2 TO -1 STEP -1
  IF ((v7 = a1(i2 AND 7)) MOD (-3)) <> (v6 + v2) THEN
    IF ((F0(v2, 0.001, a1(i7 AND 7), a1(v2 AND 7)) - (a0(i6 AND 15) * a0(a1(i1 AND 7) AND 15))) < ((v2 / a0(v4 AND 15)) > (i7 \ 8))) XOR ((a1(v1 AND 7) * i7) > (v7 - v1)) THEN
      v3 = (a0(a1(i6 AND 7) AND 15) - v0)
      v4 = IIF(NOT (a1(a0(i5 AND 15) AND 7) <= a1(v1 AND 7)), v1, a1(a1(i6 AND 7) AND 7))
    ELSE
      v10 = ((a1(i7 AND 7) - a1(v0 AND 7)) - IIF(v3 < i1, a1(i2 AND 7), v7))
    END IF
    a0((v0 + a0(v6 AND 15)) AND 15) = F0(i7, (a0(a0(v5 AND 15) AND 15) + v5), (v5 + a0(a1(a1(v0 AND 7) AND 7) AND 15)), (i2 MOD 1))
    INC v9, 78
  ELSEIF ((-2) <= a1(v6 AND 7)) <> (IIF(i5 = a0(v3 AND 15), v2, 2) + (a1(w3 AND 7) XOR a0(v3 AND 15))) THEN
    a1(ABS(v10) AND 7) = 638074915842&
  END IF
  SWAP v8, v2
  a0((a1(a0(v7 AND 15) AND 7) + v2) AND 15) = ((IIF(v10 = 100, v7, a1(w3 AND 7)) \ 16) AND ((a1(v7 AND 7) + v6) * (a0(a0(a0(v8 AND 15) AND 15) AND 15) EQV v4)))
NEXT i7
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
PRINT "i1:"; STR$(i1)
PRINT "i2:"; STR$(i2)
PRINT "w3:"; STR$(w3)
PRINT "w4:"; STR$(w4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "i7:"; STR$(i7)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
