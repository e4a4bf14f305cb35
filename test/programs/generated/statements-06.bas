DIM v0 AS SINGLE = 12345.678
DIM v1 AS UBYTE = 7
DIM v2 AS USHORT = 1000000.0
DIM v3 AS LONG = 5
DIM v4 AS SHORT = -2.75
DIM v5 AS SINGLE = 5
DIM v6 AS UBYTE = 12345.678
DIM v7 AS SINGLE = -2.75
DIM v8 AS SHORT = -1
DIM v9 AS SINGLE = 0
DIM v10 AS SINGLE = -1
DIM a0(7) AS SINGLE
DIM a1(3) AS UBYTE
DIM a2(7) AS BYTE
DIM a3(7) AS LONG
FUNCTION F0(p0 AS BYTE, p1 AS LONG, p2 AS SHORT) AS BYTE
  LOCAL l0 AS UBYTE
  LOCAL l1 AS SHORT
  PRINT "v6="; STR$(v6)
  v6 = ((255 + v4) - l0)
  RETURN 3.7
END FUNCTION
FUNCTION F1(p0 AS USHORT, p1 AS UBYTE, p2 AS LONG, p3 AS INTEGER) AS SINGLE
  LOCAL l0 AS USHORT
  LOCAL l1 AS USHORT
  v2 = ((2.25 + p3) * (a3(a0(p0 AND 7) AND 7) / p2))
  v0 = v2
  SELECT CASE ((a1(v5 AND 3) <> a1(p0 AND 3)) * (p0 MOD 2))
  CASE 0, 5
    PRINT "v2="; STR$(v2)
  CASE ELSE
    p2 = v3
  END SELECT
  RETURN (IIF(NOT (a0(v5 AND 7) <> (a3(v10 AND 7) + v9)), (99999 * l1), (0.001 + v7)) + l1)
END FUNCTION
FUNCTION F2(p0 AS DOUBLE, p1 AS SINGLE, p2 AS INTEGER, p3 AS INTEGER) AS DOUBLE
  LOCAL l0 AS DOUBLE
  p0 = (F0(0.001, p1, 0) + (v4 MOD (-8)))
  IF NOT (((a3(v9 AND 7) < p3) / (-a0(p1 AND 7))) = ((v8 + a3(v8 AND 7)) - (v8 / v6))) THEN
    v6 = (((2 - v0) - (32768 + a2(v2 AND 7))) * ((v10 - v6) + (10 AND l0)))
  ELSE
    PRINT "v8="; STR$(v8)
  END IF
  p1 = ((((p3 - v0) + (a2(a3(a3(p2 AND 7) AND 7) AND 7) MOD 3)) * v9) * (((12 * p0) * (a3(a2(p0 AND 7) AND 7) + a2(a0(v6 AND 7) AND 7))) + ((v1 \ 4) - (-3))))
  RETURN ((p0 <> p1) + IIF(l0 >= v4, 1000, p0))
END FUNCTION
SWAP v4, v8
SWAP v1, v6
a3(a1(v4 AND 3) AND 7) = (-((a2(v10 AND 7) >= v8) - (v3 = 4)))
SWAP v0, v10
v4 = ((v0 > a2(v1 AND 7)) - (v4 > v3))
v9 = ((v5 * v2) \ 2)
a2((v0 IMP v6) AND 7) = (((v5 * v1) * (v6 + v1)) + ((v8 \ 16) + F0(a1(a1(v8 AND 3) AND 3), 99999, a2(a1(a3(v1 AND 7) AND 3) AND 7))))
PRINT "v1="; STR$(v1)
v9 = v3
v8 = ((1.5 + (v4 >= v7)) AND (((v7 \ 8) + v0) + ((v8 * v4) = (v9 * v5))))
IF (IIF(NOT (a1(a2(v9 AND 7) AND 3) <> a3(v4 AND 7)), 100, 7) MOD 7) = ((a3(v5 AND 7) \ (-3)) \ 5) THEN
  v3 = ((v0 + v7) > (v10 * v1))
ELSEIF ((a2(a3(v1 AND 7) AND 7) AND v1) + v0) < (F0(a3(a2(a2(a1(v8 AND 3) AND 7) AND 7) AND 7), a0(v8 AND 7), 99999) < (1082682317643& XOR v8)) THEN
  PRINT "v8="; STR$(v8)
ELSE
  v2 = (v0 \ 100)
  v5 = (((v1 < (-1)) - ((v3 <> a1(v1 AND 3)) - (a2(v8 AND 7) \ 5))) + IIF((IIF(NOT (a1(v6 AND 3) <= v9), a3(a3(v9 AND 7) AND 7), 7) * (0.5! - v8)) = ((0.001 OR v1) * (v7 / a0(a2(v4 AND 7) AND 7))), a0(a2(a2(a3(v5 AND 7) AND 7) AND 7) AND 7), IIF(v8 < (-a0(v5 AND 7)), (3.7 + a3(v6 AND 7)), (v7 \ (-8)))))
  a0(IIF(v10 >= 5, v1, v4) AND 7) = (((v0 + v2) * v9) / ((a2(v1 AND 7) MOD 5) \ 2))
END IF
v5 = ((1000 - v4) + (a2(a1(v4 AND 3) AND 7) > v10))
SELECT CASE 10
CASE 6 TO 10
  a3((2.25 * v0) AND 7) = ((5 + (1000 + a1(v7 AND 3))) * ((0 IMP v2) * (v10 + v10)))
  IF v8 >= ((v0 <> 5) * (-v0)) THEN
    PRINT "v7="; STR$(v7)
    DIM w4 AS INTEGER = 0
    WHILE w4 < 4 AND (NOT ((a1(a2(v1 AND 7) AND 3) MOD 10) <> v2))
      w4 = w4 + 1
      IF v5 > (v1 <= v1) THEN EXIT WHILE
      IF (v4 / v9) < w4 THEN CONTINUE WHILE
    WEND
  END IF
CASE 4 TO 8
  IF ((-v2) * (v6 - v6)) <= v7 THEN
    PRINT "v0="; STR$(v0)
  ELSEIF ((v8 XOR v4) / F0(1, 7, a0(v9 AND 7))) > ((w4 MOD 10) / v2) THEN
    a0((v4 XOR v1) AND 7) = (((3.7 - v5) >= (5 - v4)) + F0(w4, 0.5, v0))
  ELSE
    DIM w5 AS INTEGER = 0
    REPEAT
      w5 = w5 + 1
      v8 = ((-a3(v1 AND 7)) \ 8)
    UNTIL w5 >= 3 OR ((w4 MOD 1) = (v2 \ 8))
  END IF
CASE ELSE
  INC v8, 280
END SELECT
PRINT "v7="; STR$(v7)
DIM w6 AS INTEGER = 0
WHILE w6 < 2 AND ((v4 * a3(v6 AND 7)) <= (a1(v8 AND 3) - v2))
  w6 = w6 + 1
  v7 = F2(0.001, v2, w6, 99999)
  v4 = (w6 / ((v4 IMP a2(a2(a0(w5 AND 7) AND 7) AND 7)) * (v6 MOD 2)))
  a2(v0 AND 7) = ((((0.5! + a2(a3(v6 AND 7) AND 7)) \ 3) <= ((v0 * w6) * (0 / a1(v7 AND 3)))) AND ((a2(a3(a1(a1(w6 AND 3) AND 3) AND 7) AND 7) * v6) <> (a1(v7 AND 3) \ 8)))
WEND
v5 = (((((v9 + v3) + (a0(a2(w5 AND 7) AND 7) + v6)) + ((12 * a2(a2(v8 AND 7) AND 7)) * (561732415533& * v7))) = (((12 + a1(a3(w4 AND 7) AND 3)) + w6) + ((v3 - w5) > (a2(v1 AND 7) * v3)))) AND (((v8 * v2) - (a0(a1(v7 AND 3) AND 7) / w4)) <> ((v1 \ 3) * (255 / a1(w4 AND 3)))))
a1((a3(w5 AND 7) + v0) AND 3) = w4
FOR i7 = 3 TO 2 STEP 3
  v0 = (w5 MOD 2)
NEXT i7
v0 = ABS(((v9 \ 10) MOD 1))
v7 = ((a0(a0(v1 AND 7) AND 7) IMP (v8 AND v7)) * ((v2 MOD 4) + w4))
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
PRINT "w4:"; STR$(w4)
PRINT "w5:"; STR$(w5)
PRINT "w6:"; STR$(w6)
PRINT "i7:"; STR$(i7)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
