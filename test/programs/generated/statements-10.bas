DIM v0 AS SINGLE = 3000000000
DIM v1 AS INTEGER = 5
DIM v2 AS DOUBLE = -77
DIM v3 AS SINGLE = 5
DIM v4 AS BYTE = 0
DIM v5 AS UBYTE = 7
DIM v6 AS UBYTE = 5
DIM v7 AS UBYTE = 1
DIM v8 AS UBYTE = -77
DIM v9 AS BYTE = -1
DIM v10 AS LONG = 1000000.0
DIM v11 AS SINGLE = 5
DIM a0(15) AS SHORT
DIM a1(3) AS INTEGER
DIM a2(7) AS LONG
DIM a3(15) AS UBYTE
FUNCTION F0(p0 AS BYTE, p1 AS INTEGER, p2 AS UBYTE, p3 AS SINGLE) AS SHORT
  LOCAL l0 AS SHORT
  LOCAL l1 AS DOUBLE
  IF (0.1 XOR v6) > 2 THEN
    FOR i1 = -3 TO 2
      IF v4 <> v2 THEN EXIT FOR
      p0 = (((v7 - a1(v5 AND 3)) + (v2 > l1)) \ 8)
      SELECT CASE i1
      CASE -2 TO 2
        v0 = ((((v10 - a0(v5 AND 15)) - a0(i1 AND 15)) + ((a0(l0 AND 15) / v4) - ABS(p1))) * (-(IIF(p2 <= p2, a2(v3 AND 7), 3.7) + v0)))
      CASE IS > 21
        v5 = 99999
      CASE -3 TO 1
        v8 = (a1(p0 AND 3) * v1)
      CASE ELSE
        l1 = ((v8 * l1) / (v1 \ 3))
      END SELECT
    NEXT i1
    PRINT "v7="; STR$(v7)
    v11 = IIF(a0(a3(a1(p0 AND 3) AND 15) AND 15) > (v4 < 1.5), (-v8), (-p3))
  ELSEIF (a3(a3(a0(a1(v3 AND 3) AND 15) AND 15) AND 15) + (a3(v2 AND 15) - v2)) = ((a1(v0 AND 3) * a2(a2(a1(v1 AND 3) AND 7) AND 7)) + (v3 + a3(a2(a1(v11 AND 3) AND 7) AND 15))) THEN
    a3(a2(v6 AND 7) AND 15) = ABS((a0(v5 AND 15) \ 4))
    v5 = (289616501247& / v10)
  END IF
  PRINT "v4="; STR$(v4)
  RETURN (-((p0 + v1) = v5))
END FUNCTION
v1 = F0(((-v7) IMP (v3 * v0)), ((a0(v11 AND 15) \ 1) > (v4 MOD (-3))), (a2(v11 AND 7) MOD 3), (-(v8 MOD 2)))
v1 = (-(a0(v2 AND 15) + v11))
v2 = a1((1.5 + v2) AND 3)
a2((v10 EQV v3) AND 7) = (((a2(v11 AND 7) * v8) \ 16) IMP (v1 MOD 16))
FOR i2 = -1 TO -1 STEP 2
  IF F0(0.1!, a1(i2 AND 3), v2, v11) <> (F0(a0(a0(v4 AND 15) AND 15), 0.001, a0(v2 AND 15), v4) - (v6 \ 1)) THEN
    PRINT "v4="; STR$(v4)
    FOR i3 = 0 TO -3 STEP -2
      v3 = (((a2(a0(a1(v6 AND 3) AND 15) AND 7) = 419797753061&) \ 2) * (v8 MOD 3))
      v4 = (((a0(v0 AND 15) / v11) \ 7) \ 1)
      IF NOT (((v7 * v3) / ABS(v9)) = (v3 / a0(i2 AND 15))) THEN
        v7 = (-(((a2(a3(v4 AND 15) AND 7) \ (-8)) EQV F0(a2(v11 AND 7), 3, i2, a3(i2 AND 15))) \ 7))
        v11 = (12 / v8)
        v1 = ((-(v3 * v5)) + IIF((((-a0(v3 AND 15)) = (7 + v3)) < (IIF(a3(v1 AND 15) <= 0.1, a3(v2 AND 15), a2(v3 AND 7)) + a2(a3(v9 AND 15) AND 7))) XOR (v7 < (v5 > 1.5)), ((v7 \ 8) + (v3 OR v9)), (v10 * v0)))
      ELSE
        v6 = (((a1(v1 AND 3) + v6) \ 5) \ (-3))
        v11 = ((a3(a1(v1 AND 3) AND 15) * a1(v0 AND 3)) - (v7 * a3(a3(v4 AND 15) AND 15)))
      END IF
      SELECT CASE (IIF(i2 > 0.1, v8, a0(a0(a1(v5 AND 3) AND 15) AND 15)) > (a3(a2(a2(v3 AND 7) AND 7) AND 15) MOD 16))
      CASE 0, 5
        v1 = (((v9 <> a0(v11 AND 15)) + (v0 * v3)) \ 8)
      CASE 9, 14
        v8 = ABS((7 XOR a3(v9 AND 15)))
        v11 = a3(v7 AND 15)
      CASE ELSE
        v7 = (-((v0 + v6) - (v1 \ 8)))
      END SELECT
    NEXT i3
    IF ((v2 / v7) / (a0(v6 AND 15) < v3)) <= ((a2(v8 AND 7) - v4) / v1) THEN
      v8 = ((((a3(v11 AND 15) / a2(v11 AND 7)) - (v6 MOD (-8))) * (F0(v10, 100, a0(v3 AND 15), i2) <> (a2(a0(v3 AND 15) AND 7) * v6))) / (-((a2(v4 AND 7) \ 7) - (100 OR v11))))
      v2 = (v2 AND (a3(v10 AND 15) + v2))
    ELSE
      v2 = (IIF(v11 <> ((a3(v8 AND 15) * v7) \ 3), ((a2(v8 AND 7) OR a3(a2(v10 AND 7) AND 15)) \ 7), ((3 OR v5) MOD 100)) * F0((5 OR v4), (v5 MOD 5), F0(v4, v6, 0.5, v10), (v11 <> i2)))
    END IF
  END IF
NEXT i2
SELECT CASE ((a0(v8 AND 15) AND v0) IMP i2)
CASE IS > 0
  v9 = (v5 \ 100)
CASE ELSE
  DIM w4 AS INTEGER = 0
  REPEAT
    w4 = w4 + 1
    v8 = a1(v4 AND 3)
  UNTIL w4 >= 5 OR (NOT (a0(v10 AND 15) > v2))
END SELECT
SELECT CASE ((99999 * v8) <> v1)
CASE 1, 6
CASE -2 TO 2
  v2 = (IIF(v7 > v9, 0.1, 2.25) + (-a1(i3 AND 3)))
CASE -3, 2
  v1 = (F0(v9, i2, 150532512921&, v9) MOD 8)
  FOR i5 = 2 TO 3 STEP 2
    SWAP v1, i3
  NEXT i5
CASE ELSE
  a3((a2(a3(v1 AND 15) AND 7) \ 16) AND 15) = ((F0(a0(v1 AND 15), i2, i5, v3) MOD 2) + ((-1.5) * i3))
END SELECT
v4 = i2
v3 = (v2 * (v4 \ 3))
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
PRINT "v11:"; STR$(v11)
PRINT "i2:"; STR$(i2)
PRINT "i3:"; STR$(i3)
PRINT "w4:"; STR$(w4)
PRINT "i5:"; STR$(i5)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
