DIM v0 AS BYTE = -77
DIM v1 AS UBYTE = -2.75
DIM v2 AS BYTE = 0.5
DIM v3 AS SINGLE = 5
DIM v4 AS SHORT = 12345.678
DIM v5 AS BYTE = 1
DIM v6 AS INTEGER = 1
DIM v7 AS LONG = -1
DIM v8 AS USHORT = 0
DIM v9 AS BYTE = 100
DIM a0(3) AS LONG
FUNCTION F0(p0 AS LONG, p1 AS SHORT, p2 AS BYTE) AS SINGLE
  LOCAL l0 AS DOUBLE
  PRINT "l0="; STR$(l0)
  a0((p1 MOD (-3)) AND 3) = p0
  RETURN (((a0(p1 AND 3) + a0(p0 AND 3)) - (a0(l0 AND 3) - a0(v6 AND 3))) - ((v2 MOD 8) / (a0(a0(v6 AND 3) AND 3) - p1)))
END FUNCTION
v7 = a0((v8 MOD 5) AND 3)
DIM w1 AS INTEGER = 0
REPEAT
  w1 = w1 + 1
  SWAP v5, v0
  PRINT "v7="; STR$(v7)
UNTIL w1 >= 4 OR ((v6 EQV v3) > v7)
IF ((-v8) + ABS(v2)) = ((v0 >= v0) EQV ABS(a0(a0(a0(v1 AND 3) AND 3) AND 3))) THEN
  FOR i2 = 2 TO 8 STEP 3
    a0(w1 AND 3) = ABS(((a0(a0(v4 AND 3) AND 3) \ 4) * ABS(a0(v1 AND 3))))
  NEXT i2
ELSEIF ((v3 - v5) + (v5 - v3)) <= ((i2 - a0(v4 AND 3)) = IIF(a0(v7 AND 3) <= i2, 4, a0(v5 AND 3))) THEN
  SWAP v2, v9
  IF (F0(v6, w1, 100) AND (12 - a0(a0(v7 AND 3) AND 3))) = ABS((v2 = v1)) THEN
    a0((v9 + a0(v7 AND 3)) AND 3) = (a0(a0(a0(v7 AND 3) AND 3) AND 3) - ((w1 + v4) - (v8 \ 1)))
    SELECT CASE w1
    CASE IS > 27
      v4 = ((v0 * w1) * (0.5! + v7))
      IF (a0(a0(a0(a0(a0(v4 AND 3) AND 3) AND 3) AND 3) AND 3) / a0(v4 AND 3)) >= ((a0(v8 AND 3) <= w1) > a0(v0 AND 3)) THEN
        v6 = (((1.25! - a0(a0(v0 AND 3) AND 3)) EQV IIF(v3 >= 1, 4, v9)) + (v7 / v2))
        v6 = (89219146869& * a0(v7 AND 3))
        v2 = (0.1! AND a0(v3 AND 3))
      END IF
    CASE 2, 7
      v5 = ((ABS((a0(v1 AND 3) <= v2)) < ((255 + v7) + (v9 - a0(v2 AND 3)))) + F0(v8, (3.7 + a0(a0(v6 AND 3) AND 3)), v9))
    CASE IS > 24
      v9 = IIF(a0(a0(v2 AND 3) AND 3) >= (10 - a0(v2 AND 3)), (100 - v1), v7)
    CASE ELSE
      v5 = (IIF(v5 >= 10, 2, 7) AND IIF(v0 > v9, v2, v7))
    END SELECT
  ELSE
    v9 = (IIF((((a0(a0(v3 AND 3) AND 3) + v9) - (v0 * v8)) <= v0) OR (v3 > F0(v8, v2, a0(v7 AND 3))), ((v6 + v6) - (a0(a0(a0(a0(v0 AND 3) AND 3) AND 3) AND 3) * a0(v4 AND 3))), ((v0 * a0(a0(v0 AND 3) AND 3)) * (a0(v3 AND 3) \ 3))) - (((i2 \ 4) / (v8 + a0(a0(a0(a0(w1 AND 3) AND 3) AND 3) AND 3))) + ((a0(i2 AND 3) \ 7) + (a0(v4 AND 3) MOD 16))))
  END IF
ELSE
  a0((v8 * v3) AND 3) = (((v7 + v6) \ 100) < IIF((-v7) <= a0(v1 AND 3), (v8 * v4), (i2 * a0(a0(a0(v3 AND 3) AND 3) AND 3))))
  DIM w3 AS INTEGER = 0
  REPEAT
    w3 = w3 + 1
    v9 = a0((410407389349& AND v3) AND 3)
    v1 = (-((v7 - v6) * v9))
  UNTIL w3 >= 2 OR (v8 <= (v9 * v8))
END IF
v1 = ((((v9 + a0(a0(v2 AND 3) AND 3)) * (v9 <> 0.1!)) * ((v4 + a0(a0(a0(v4 AND 3) AND 3) AND 3)) / (v7 \ (-3)))) - (((-i2) * a0(a0(v4 AND 3) AND 3)) * ((-a0(v8 AND 3)) - a0(a0(v0 AND 3) AND 3))))
v0 = (v7 \ 5)
v5 = ((v9 \ 2) / a0(a0(w1 AND 3) AND 3))
PRINT "v3="; STR$(v3)
v2 = IIF(v3 <= i2, w3, 0.001)
v6 = (((v0 \ 8) \ 1) - ((100 + v7) / v9))
PRINT "v9="; STR$(v9)
v8 = (IIF((w3 \ 2) = (v9 MOD 5), 0.001, (2 - w1)) + ((4 + w1) + (v3 / v6)))
SWAP v9, v0
FOR i4 = 3 TO 6
  SWAP v2, v5
  v1 = (a0(v8 AND 3) \ 4)
  a0(IIF(v9 >= v3, 0.001, 0.1) AND 3) = (((v6 * i4) + (w1 * a0(v5 AND 3))) \ 16)
  v9 = (-v4)
NEXT i4
v1 = (w1 + a0(a0(v5 AND 3) AND 3))
v5 = 3
FOR i5 = 3 TO 5 STEP 3
  v3 = ((v5 - v5) - (w3 - v4))
  DIM w6 AS INTEGER = 0
  DO
    w6 = w6 + 1
    v5 = F0(4, 167873897009&, a0(i2 AND 3))
    a0((a0(i2 AND 3) AND v5) AND 3) = (((v7 - v5) + (3.7 + v8)) <> ((100 - w3) \ 10))
  LOOP WHILE w6 < 3 AND ((v5 \ 7) > (v2 MOD 7))
  a0((i2 MOD 7) AND 3) = (IIF((w3 - w6) > (v8 + v6), a0(a0(a0(a0(v0 AND 3) AND 3) AND 3) AND 3), (i5 - w3)) - v4)
NEXT i5
w6 = IIF((v9 EQV v5) >= IIF(NOT (i5 = i4), i5, 0.001), (2.25 - a0(w1 AND 3)), 32768)
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
PRINT "w1:"; STR$(w1)
PRINT "i2:"; STR$(i2)
PRINT "w3:"; STR$(w3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
PRINT "w6:"; STR$(w6)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
