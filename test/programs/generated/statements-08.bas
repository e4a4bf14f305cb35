DIM v0 AS SINGLE = 1000000.0
DIM v1 AS LONG = 1
DIM v2 AS SINGLE = -2.75
DIM v3 AS UBYTE = 12345.678
DIM v4 AS LONG = 5
DIM v5 AS SINGLE = 0
DIM v6 AS INTEGER = 0.5
DIM a0(7) AS SINGLE
DIM a1(3) AS UBYTE
FUNCTION F0(p0 AS BYTE, p1 AS SHORT, p2 AS SHORT, p3 AS BYTE) AS LONG
  LOCAL l0 AS SHORT
  LOCAL l1 AS DOUBLE
  p1 = ((IIF((v5 * p3) = (2 - a0(p0 AND 7)), (0.5! - p0), 12) / ((l0 * a0(l0 AND 7)) * (-v4))) + a1((p2 - a0(l1 AND 7)) AND 3))
  IF ABS((-1077812766629&)) >= (v5 \ 2) THEN
    SELECT CASE (0 * a1(v5 AND 3))
    CASE 8 TO 12
      PRINT "p0="; STR$(p0)
    CASE -1 TO 3
      IF (l0 = ((v6 * v4) / (v1 * v4))) OR ((2 + v6) >= (p3 * v1)) THEN
        v3 = v2
        p0 = (v2 * IIF(((p0 * p2) MOD 5) <> ((v0 \ 2) MOD 10), (IIF(v3 = 10, v2, l0) \ (-3)), ((2.25 - v2) + (1 + v3))))
        v6 = ABS(((l0 >= v6) - (l0 - l1)))
      ELSE
        l0 = ((((a1(l1 AND 3) - v1) OR (a1(p3 AND 3) / p0)) MOD 2) - l1)
      END IF
    CASE ELSE
    END SELECT
    p0 = IIF((255 * a1(a1(a1(l0 AND 3) AND 3) AND 3)) <= (12 * a1(v5 AND 3)), (p2 MOD 7), (a0(l1 AND 7) \ (-8)))
  END IF
  SELECT CASE ABS((p0 EQV a1(l0 AND 3)))
  CASE IS > 24
    l1 = 4
    l0 = ((ABS(1) >= ABS(a1(v5 AND 3))) MOD 100)
  CASE 5, 10
    v1 = ((-((12 AND v2) - (l0 + l0))) MOD 10)
  CASE -2, 3
    INC p0, 157
  CASE ELSE
    IF a0(p1 AND 7) > p2 THEN
      v3 = ((3 * a0(v3 AND 7)) + (v5 * v2))
    ELSEIF ((a1(a0(l0 AND 7) AND 3) / p2) * (7 EQV l1)) > ((v2 + v4) - v2) THEN
      INC p3, 179
    ELSE
      l0 = p1
    END IF
  END SELECT
  PRINT "p1="; STR$(p1)
  RETURN ((((a1(a0(v0 AND 7) AND 3) > v2) + (p1 \ (-3))) < (v2 * IIF(v6 <= 10, a0(a1(a1(a1(v6 AND 3) AND 3) AND 3) AND 7), v5))) AND (v2 <> 4))
END FUNCTION
FUNCTION F1(p0 AS INTEGER, p1 AS SINGLE, p2 AS DOUBLE) AS BYTE
  LOCAL l0 AS INTEGER
  FOR i1 = 3 TO 3 STEP 2
    p0 = (((a0(i1 AND 7) EQV (v2 - p0)) \ (-3)) + (((7 + p0) \ 7) + F0(l0, a0(a0(a1(v3 AND 3) AND 7) AND 7), a1(v5 AND 3), 0.1)))
  NEXT i1
  v5 = ((i1 * v6) OR (-4))
  RETURN (((a0(a0(a0(p0 AND 7) AND 7) AND 7) EQV p0) - v6) * ((a0(a1(i1 AND 3) AND 7) + l0) IMP (p0 - p0)))
END FUNCTION
FUNCTION F2(p0 AS DOUBLE, p1 AS SINGLE, p2 AS SHORT, p3 AS SHORT) AS SHORT
  v0 = IIF(v6 < v1, a0(v0 AND 7), 1)
  PRINT "v1="; STR$(v1)
  v6 = (a1(p1 AND 3) > (a1(p1 AND 3) <> p0))
  PRINT "v4="; STR$(v4)
  RETURN (((p3 \ 10) IMP (a1(a1(a0(p3 AND 7) AND 3) AND 3) OR p3)) <> ((p3 MOD 1) * v0))
END FUNCTION
DIM w2 AS INTEGER = 0
DO
  w2 = w2 + 1
  SELECT CASE ((5 EQV v4) + (v5 < 10))
  CASE IS > 21
    FOR i3 = 4 TO 0 STEP -1
      v0 = w2
      v5 = v3
    NEXT i3
  CASE ELSE
    a1((v3 + i3) AND 3) = (((w2 + v5) \ 5) > ((v5 <= v6) MOD 4))
  END SELECT
  v5 = (255 - i3)
LOOP WHILE w2 < 4 AND (NOT (v0 >= v3))
v0 = (-(F0(a1(v5 AND 3), 12, 4, v1) AND (1 * v3)))
v3 = (((3 + v5) - (i3 = v5)) - v4)
v0 = ((v6 - ((v1 - v0) + v5)) - (((v4 IMP w2) * v4) AND ((v2 / v4) + (0 / v5))))
IF NOT (((v1 + i3) MOD 7) < ((v3 MOD 5) - i3)) THEN
  v5 = a1((1000 IMP a0(v5 AND 7)) AND 3)
ELSE
  v5 = (v0 <> 1.5)
  IF ((v2 + w2) \ 2) <= (v6 \ 8) THEN
    a0((w2 MOD 100) AND 7) = ((v2 * (v4 + a1(v6 AND 3))) >= ((v5 + v2) + (w2 * a1(a1(w2 AND 3) AND 3))))
  ELSE
    v4 = (i3 + ((IIF(v4 < 1, w2, a1(a1(v4 AND 3) AND 3)) = (v1 \ 2)) - ((-v0) - (v0 - w2))))
    v2 = ((v2 >= v0) - (v3 = a0(v5 AND 7)))
    a0((a1(v4 AND 3) AND v4) AND 7) = (-(-v1))
  END IF
  FOR i4 = -2 TO -3
    DIM w5 AS INTEGER = 0
    DO
      w5 = w5 + 1
      v3 = ((-(w2 \ 2)) * (-(4 EQV a0(v4 AND 7))))
    LOOP WHILE w5 < 2 AND ((i4 MOD 100) > (a1(v0 AND 3) + i3))
    DIM w6 AS INTEGER = 0
    REPEAT
      w6 = w6 + 1
      v1 = IIF((v1 > ((i4 MOD 7) MOD 7)) XOR ((i3 = a1(w2 AND 3)) = (1.25! OR v2)), w2, ((w6 \ 7) - (10 OR w5)))
      v0 = ((w2 + w5) >= (v1 * w2))
    UNTIL w6 >= 5 OR (w2 > (v3 MOD (-8)))
  NEXT i4
END IF
a1((w5 * v6) AND 3) = ((F2(i3, 7, w2, v4) + a1(a0(a0(v4 AND 7) AND 7) AND 3)) - ((4 + i4) IMP (i3 > v1)))
a0((v5 = a0(w6 AND 7)) AND 7) = (F0(100, 0, v6, 0.1!) + ((v0 > w2) + (v0 + v4)))
SWAP v1, v4
PRINT "w5="; STR$(w5)
a1((v6 \ (-8)) AND 3) = (((v0 AND v6) - (i4 + a1(a1(v1 AND 3) AND 3))) - (-a0(w6 AND 7)))
a0((3 / w2) AND 7) = (((v6 * a0(v2 AND 7)) * v6) <= (a0(a1(a1(w2 AND 3) AND 3) AND 7) / (w5 + a0(v0 AND 7))))
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "v6:"; STR$(v6)
PRINT "w2:"; STR$(w2)
PRINT "i3:"; STR$(i3)
PRINT "i4:"; STR$(i4)
PRINT "w5:"; STR$(w5)
PRINT "w6:"; STR$(w6)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
