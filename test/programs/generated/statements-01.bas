DIM v0 AS USHORT = 1
DIM v1 AS SINGLE = -1
DIM v2 AS SINGLE = 12345.678
DIM v3 AS LONG = 1000000.0
DIM v4 AS SINGLE = 1000000.0
DIM a0(3) AS BYTE
FUNCTION F0(p0 AS USHORT, p1 AS SHORT, p2 AS BYTE, p3 AS UBYTE, p4 AS SINGLE) AS SHORT
  a0((-7) AND 3) = v0
  a0(IIF(v3 >= a0(v1 AND 3), a0(p2 AND 3), 499682945728&) AND 3) = 10
  RETURN (((4 + v4) AND a0(a0(p3 AND 3) AND 3)) / ((v1 - a0(p0 AND 3)) < (p2 MOD 2)))
END FUNCTION
FUNCTION F1(p0 AS SINGLE, p1 AS DOUBLE, p2 AS BYTE) AS SHORT
  LOCAL l0 AS SHORT
  LOCAL l1 AS DOUBLE
  LOCAL l2 AS INTEGER
  IF F0(p2, 566524088253&, p2, a0(v0 AND 3), l0) > ((a0(a0(a0(a0(v4 AND 3) AND 3) AND 3) AND 3) - p1) + (12 + p0)) THEN
    PRINT "v3="; STR$(v3)
    l2 = (-0.1!)
  ELSE
    a0((a0(p2 AND 3) MOD 2) AND 3) = ((F0(v4, v0, 0.1!, a0(l1 AND 3), v1) + F0(l1, p1, a0(a0(l0 AND 3) AND 3), a0(p2 AND 3), v4)) + ((10 + a0(a0(l0 AND 3) AND 3)) \ 100))
  END IF
  RETURN 0.5!
END FUNCTION
FUNCTION F2(p0 AS SHORT, p1 AS USHORT, p2 AS BYTE) AS LONG
  LOCAL l0 AS SINGLE
  LOCAL l1 AS SHORT
  RETURN (l1 * p2)
END FUNCTION
v4 = v4
v4 = ((v2 - v0) \ 2)
v1 = (((10 AND v3) * v2) - ((v0 OR v2) * (2.25 IMP v2)))
IF (a0(v3 AND 3) > v4) >= ((v0 - v2) * (255 + v0)) THEN
  PRINT "v2="; STR$(v2)
  SWAP v1, v2
  v2 = ((7 * a0(v1 AND 3)) - (a0(v3 AND 3) / v4))
ELSE
  v4 = (((v0 \ 16) / (v2 - a0(a0(a0(v1 AND 3) AND 3) AND 3))) + IIF((a0(a0(a0(v2 AND 3) AND 3) AND 3) XOR v2) > (v3 + v3), (v4 * v0), (a0(v1 AND 3) = 655548849793&)))
  a0((v4 \ 4) AND 3) = (((v0 MOD 2) + (a0(a0(a0(a0(v3 AND 3) AND 3) AND 3) AND 3) \ 10)) * F1(v0, v0, v1))
  IF ((v3 \ 1) - a0(a0(v3 AND 3) AND 3)) <> ((a0(a0(v3 AND 3) AND 3) \ (-3)) - v3) THEN
    v0 = (IIF(NOT ((v1 * a0(v3 AND 3)) <> (v2 \ 10)), (7 * a0(v0 AND 3)), (v1 - v1)) * ((a0(a0(v1 AND 3) AND 3) + v4) + (v4 = 1.5)))
    v1 = ((-a0(v2 AND 3)) * (99999 - a0(a0(v1 AND 3) AND 3)))
    IF ((v4 AND v1) >= (v0 \ 3)) < ((v2 IMP v2) \ 100) THEN
      a0(v1 AND 3) = (100 * ((v4 OR a0(v4 AND 3)) \ 16))
    END IF
  ELSEIF ((a0(v0 AND 3) - (a0(v2 AND 3) EQV a0(v1 AND 3))) >= ((v4 = 2) = (v4 >= v0))) AND (NOT ((a0(v0 AND 3) / a0(v3 AND 3)) > (v0 AND v0))) THEN
    v0 = (((a0(a0(v3 AND 3) AND 3) - a0(v3 AND 3)) + (v0 + v4)) + ((v0 - v1) + (v2 - v1)))
  ELSE
  END IF
END IF
PRINT "v3="; STR$(v3)
IF NOT (((v4 / a0(v4 AND 3)) / (520624307016& + a0(v1 AND 3))) < a0((a0(a0(v2 AND 3) AND 3) \ 1) AND 3)) THEN
END IF
SWAP v1, v4
v1 = ((v3 MOD 16) + (v4 - v4))
FOR i2 = -1 TO 2 STEP 3
  SWAP v4, v2
NEXT i2
v2 = (i2 + v4)
IF NOT (v3 <= ((a0(v2 AND 3) < v4) >= (v4 \ 100))) THEN
  FOR i3 = -2 TO -1
    v3 = a0((4 EQV v3) AND 3)
  NEXT i3
  IF a0((10 + v3) AND 3) < a0((i3 * i2) AND 3) THEN
    v4 = ((i3 \ 7) MOD (-8))
    v2 = (((7 + v1) - (v4 < v1)) / ((a0(v1 AND 3) OR a0(v2 AND 3)) * v1))
  ELSE
    v0 = (F1((a0(i3 AND 3) MOD 3), (v4 / v0), (v3 * v2)) - (v1 \ 5))
    v1 = ((a0(a0(v0 AND 3) AND 3) / i3) / a0(i3 AND 3))
  END IF
ELSE
  DIM w4 AS INTEGER = 0
  DO
    w4 = w4 + 1
    SWAP v4, v2
    v1 = (((255 * v4) EQV F2(i3, 7, v0)) MOD 7)
    IF (((a0(v0 AND 3) / w4) + F1(w4, v3, v1)) < ((100 + v2) * (868534475134& + v2))) OR ((a0(v0 AND 3) \ 2) = (v3 * v2)) THEN
      IF ((5 XOR i2) AND (a0(v3 AND 3) = 0.1!)) <> ((-a0(v0 AND 3)) MOD 7) THEN
        v1 = ((((5 + v4) \ 4) + ((w4 > v3) MOD 100)) - ((v1 - a0(v3 AND 3)) / ((v3 * v4) - (0.5! / v1))))
        v0 = w4
        v1 = (v0 EQV a0(i3 AND 3))
      ELSE
        v1 = (((-a0(v0 AND 3)) \ 7) - ((v0 \ 4) - (v0 + a0(v4 AND 3))))
      END IF
      IF ((i2 \ 100) MOD 8) = (-(-v1)) THEN
        v3 = (v0 + i3)
        v3 = (a0(v0 AND 3) MOD (-3))
        v4 = v3
      ELSEIF ((a0(w4 AND 3) / v0) >= (i3 < a0(v3 AND 3))) < (ABS(v1) \ 1) THEN
        v2 = ((((a0(i2 AND 3) - v3) MOD 4) \ 3) MOD 8)
      ELSE
        v4 = (v3 \ 1)
        v2 = (((-(i2 + w4)) >= a0(v0 AND 3)) MOD 1)
      END IF
      IF ((w4 \ 7) * a0(i3 AND 3)) = ((v3 * i3) * (i2 \ 4)) THEN
        v2 = ((-((v3 + v0) / (a0(v0 AND 3) - i3))) \ (-3))
      ELSE
        v3 = a0(v0 AND 3)
        v4 = (((a0(w4 AND 3) + a0(v1 AND 3)) * F2(i2, a0(v0 AND 3), w4)) - ((v3 - v0) * v1))
      END IF
    END IF
  LOOP WHILE w4 < 3 AND ((v0 / i3) < (v1 \ 5))
  PRINT "v2="; STR$(v2)
END IF
DIM w5 AS INTEGER = 0
WHILE w5 < 2 AND ((-v2) > (a0(a0(i2 AND 3) AND 3) * a0(w4 AND 3)))
  w5 = w5 + 1
  IF ((a0(a0(v2 AND 3) AND 3) \ (-8)) - IIF(a0(a0(v3 AND 3) AND 3) = 1.25!, w4, v4)) < ((v2 * a0(w5 AND 3)) - (w4 MOD (-3))) THEN
    DIM w6 AS INTEGER = 0
    REPEAT
      w6 = w6 + 1
      v4 = (v0 \ (-8))
    UNTIL w6 >= 1 OR (v0 >= (a0(a0(v3 AND 3) AND 3) \ (-8)))
    DIM w7 AS INTEGER = 0
    WHILE w7 < 4 AND ((2.25 + i2) = (a0(v2 AND 3) - a0(v0 AND 3)))
      w7 = w7 + 1
      IF (((i3 < w6) - (-v2)) < (-(3.7 - i3))) XOR ((a0(i3 AND 3) + a0(a0(a0(w4 AND 3) AND 3) AND 3)) = (a0(w6 AND 3) AND i3)) THEN
        v2 = (w5 + a0(v3 AND 3))
        v3 = (i2 / v4)
        v4 = ((i2 = i2) \ 5)
      ELSE
        v0 = (43141576825& + i3)
        v0 = ((v0 + v4) * (v3 > a0(v2 AND 3)))
        v2 = ((v1 AND v4) - (0 * a0(w4 AND 3)))
      END IF
      IF (i2 XOR a0(i3 AND 3)) > (5 / a0(v1 AND 3)) THEN CONTINUE WHILE
      v2 = (-v3)
    WEND
  ELSEIF NOT (((i2 + i3) <= (v1 + v4)) >= (IIF(a0(w4 AND 3) < v1, v3, 2.25) + (w6 IMP v4))) THEN
    DIM w8 AS INTEGER = 0
    DO
      w8 = w8 + 1
      PRINT "w5="; STR$(w5)
    LOOP WHILE w8 < 4 AND (v2 > (-v2))
    v1 = F2(255, a0(w6 AND 3), v2)
  END IF
  v0 = (w5 * (((a0(w7 AND 3) + a0(a0(v1 AND 3) AND 3)) + (i3 + a0(v4 AND 3))) - (v3 / (0.1! - a0(v2 AND 3)))))
WEND
v3 = v3
v1 = ((v3 <> w4) \ 5)
v2 = v3
v2 = ((-(v0 MOD 4)) - ((v4 * i2) EQV a0(a0(i3 AND 3) AND 3)))
v0 = v4
IF (w7 <> ((a0(w8 AND 3) * a0(a0(w6 AND 3) AND 3)) EQV (v0 OR w4))) OR ((a0(w4 AND 3) - w6) <> (w6 - v0)) THEN
  DIM w9 AS INTEGER = 0
  WHILE w9 < 2 AND ((a0(a0(v4 AND 3) AND 3) - a0(v4 AND 3)) >= (10 / i2))
    w9 = w9 + 1
    v3 = 3
    v4 = w5
  WEND
  v2 = ((w8 - w8) / (7 + w6))
END IF
IF (((w8 * a0(v2 AND 3)) \ 4) <= (v3 * v4)) AND (F0(a0(w6 AND 3), v1, 0.1, a0(a0(w4 AND 3) AND 3), i3) = (4 - a0(v0 AND 3))) THEN
  v3 = (-((-v2) / ((a0(a0(v3 AND 3) AND 3) \ 7) \ 5)))
  v2 = ((((100 AND w4) \ 5) - ((a0(v0 AND 3) <> 7) - (a0(w8 AND 3) / w5))) * (((a0(a0(w8 AND 3) AND 3) < v2) MOD 10) <> ((v4 > 0.5!) <> F0(a0(i2 AND 3), 4, 3, 0.1, w4))))
END IF
FOR i10 = -3 TO -2
  v1 = (0.1! + F0(w5, w8, (a0(w9 AND 3) - v0), (v0 MOD (-3)), (i2 \ 1)))
  a0((a0(i2 AND 3) + v3) AND 3) = (((a0(w6 AND 3) * a0(i2 AND 3)) * a0(v2 AND 3)) - (v2 - (10 + i10)))
  v3 = v1
NEXT i10
v3 = ((((4 AND i2) \ 7) MOD 5) * (12 AND ((v4 - v3) / (0 + a0(w9 AND 3)))))
SWAP v4, v1
v1 = (w7 - i10)
PRINT "w9="; STR$(w9)
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "i2:"; STR$(i2)
PRINT "i3:"; STR$(i3)
PRINT "w4:"; STR$(w4)
PRINT "w5:"; STR$(w5)
PRINT "w6:"; STR$(w6)
PRINT "w7:"; STR$(w7)
PRINT "w8:"; STR$(w8)
PRINT "w9:"; STR$(w9)
PRINT "i10:"; STR$(i10)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
