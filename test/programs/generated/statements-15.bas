DIM v0 AS SHORT = 0.5
DIM v1 AS SINGLE = 0
DIM v2 AS USHORT = 1
DIM v3 AS USHORT = 12345.678
DIM v4 AS UBYTE = 12345.678
DIM v5 AS SINGLE = 3000000000
DIM v6 AS USHORT = -1
DIM v7 AS DOUBLE = 0.5
DIM v8 AS USHORT = 1
DIM v9 AS DOUBLE = 1000000.0
DIM v10 AS UBYTE = 30000
DIM v11 AS SHORT = 7
DIM a0(15) AS USHORT
DIM a1(7) AS BYTE
DIM a2(3) AS SINGLE
DIM a3(15) AS DOUBLE
FUNCTION F0(p0 AS SINGLE, p1 AS SHORT) AS BYTE
  LOCAL l0 AS INTEGER
  LOCAL l1 AS DOUBLE
  SWAP v2, v3
  RETURN 255
END FUNCTION
FUNCTION F1(p0 AS SHORT, p1 AS LONG, p2 AS SINGLE) AS INTEGER
  LOCAL l0 AS SINGLE
  a3((p1 \ (-8)) AND 15) = (((v10 * v6) + p0) \ 10)
  IF ((v11 MOD 8) / (a3(a2(a3(v11 AND 15) AND 3) AND 15) * p1)) <= ((p0 > p2) > (100 - v6)) THEN
    v5 = v8
    FOR i2 = 2 TO 8 STEP 2
      IF a0(a2(p2 AND 3) AND 15) > (3.7 IMP p2) THEN EXIT FOR
      IF (v7 * a0(p2 AND 15)) <> (10 + v11) THEN EXIT FOR
      v11 = (((3.7 EQV v7) > (12 XOR v5)) / ((v1 \ (-3)) * a3(v10 AND 15)))
      PRINT "v7="; STR$(v7)
    NEXT i2
  ELSEIF ((32768 + a1(v5 AND 7)) < (v1 - v10)) > p2 THEN
    v2 = (((32768 IMP v11) <> (a3(v5 AND 15) >= v2)) - ((0.001 + p1) + (0.5! - v8)))
    v6 = a1(v8 AND 7)
  ELSE
    v0 = (-(((v9 \ 16) - (v2 - p2)) + ((v11 = v11) OR (v1 AND v9))))
  END IF
  RETURN IIF((((3.7 / v10) + (10 * v1)) <= v9) OR (F0(v5, 0.1!) <= (3 * a1(a2(p2 AND 3) AND 7))), ((i2 >= i2) * (v7 OR p0)), ((i2 * v2) / (p0 \ 100)))
END FUNCTION
FOR i3 = 1 TO 5 STEP 3
  FOR i4 = 5 TO 1 STEP -1
    v7 = (0.5! - v2)
    v6 = (100 - v0)
    v3 = (((a2(i3 AND 3) XOR v10) > (a1(a2(v0 AND 3) AND 7) \ 7)) + (a2(v8 AND 3) + (v1 > a2(a2(v11 AND 3) AND 3))))
  NEXT i4
  FOR i5 = -2 TO -3
    v6 = ((F1(v6, 3.7, v6) IMP (v4 MOD 10)) \ 4)
    v2 = (-(-a2(v10 AND 3)))
    a2((i3 + v9) AND 3) = (((5 / v9) / (0.1! + i4)) * (F0(v3, v6) + (a2(a3(i4 AND 15) AND 3) \ 4)))
    v8 = (F0((v2 AND a0(a2(v3 AND 3) AND 15)), (1 * v8)) MOD 4)
  NEXT i5
  SELECT CASE ((-1000) \ 2)
  CASE 7, 12
    DEC v6, 124
  CASE ELSE
    FOR i6 = 1 TO 3
      v0 = (v7 + F1((a3(v8 AND 15) * i5), (a2(a0(i6 AND 15) AND 3) - v6), (0.5! / v4)))
      v0 = a0(v5 AND 15)
      IF F1(v2, v4, 4) > (a3(v10 AND 15) * v11) THEN EXIT FOR
    NEXT i6
  END SELECT
NEXT i3
v1 = (v0 / v4)
PRINT "v2="; STR$(v2)
PRINT "v3="; STR$(v3)
PRINT "v2="; STR$(v2)
a3((a2(a2(v3 AND 3) AND 3) = 10) AND 15) = (((v11 IMP v1) * (0.5 * a2(v0 AND 3))) = ((-7) + (a2(v1 AND 3) + a2(v0 AND 3))))
a0((0 - i5) AND 15) = IIF(((a2(v9 AND 3) \ 2) \ (-3)) <> (a0(a3(v9 AND 15) AND 15) + (i5 \ 8)), (-(i3 \ 1)), ((a3(v9 AND 15) \ 5) \ 10))
DIM w7 AS INTEGER = 0
REPEAT
  w7 = w7 + 1
  PRINT "i6="; STR$(i6)
  IF (((a0(v7 AND 15) * a0(a3(v11 AND 15) AND 15)) * (a0(a3(v1 AND 15) AND 15) - i3)) <> ((v11 - v7) EQV (1000 EQV v9))) OR (NOT ((w7 XOR v2) <> IIF(v9 >= 255, 1000, v2))) THEN
    PRINT "v4="; STR$(v4)
  END IF
  v8 = ((v3 >= a3(v2 AND 15)) \ (-3))
UNTIL w7 >= 5 OR ((-0.5!) <> (v5 > i5))
v5 = (i6 * a1(a3(v2 AND 15) AND 7))
SWAP v5, v1
PRINT "i5="; STR$(i5)
IF (((v9 OR v3) OR (7 - a1(i5 AND 7))) >= v4) OR ((a2(a2(i5 AND 3) AND 3) / a1(a2(v5 AND 3) AND 7)) < (v10 \ 100)) THEN
  a3((i6 OR v1) AND 15) = ((a2(a2(v0 AND 3) AND 3) * v0) - F0(v3, a2(a0(v2 AND 15) AND 3)))
END IF
PRINT "v10="; STR$(v10)
FOR i8 = -1 TO 2 STEP 3
  v0 = (i8 \ 8)
  a3((1 * a3(v9 AND 15)) AND 15) = (((1.5 + a1(a0(a0(v0 AND 15) AND 15) AND 7)) AND (i8 - a2(a3(i8 AND 15) AND 3))) \ 16)
  INC v8, 215
NEXT i8
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
PRINT "i3:"; STR$(i3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
PRINT "w7:"; STR$(w7)
PRINT "i8:"; STR$(i8)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
