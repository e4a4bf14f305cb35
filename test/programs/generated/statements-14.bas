DIM v0 AS SHORT = 1000000.0
DIM v1 AS USHORT = 7
DIM v2 AS LONG = 100
DIM v3 AS BYTE = 100
DIM v4 AS LONG = 100
DIM v5 AS SHORT = 1000000.0
DIM v6 AS SINGLE = 12345.678
DIM v7 AS USHORT = 5
DIM v8 AS LONG = 0
DIM a0(7) AS INTEGER
DIM a1(7) AS UBYTE
DIM a2(7) AS LONG
DIM a3(7) AS DOUBLE
IF ((a1(v6 AND 7) \ (-8)) - (12 XOR v5)) <= ((v3 EQV v3) * (10 + a3(v3 AND 7))) THEN
  IF NOT (ABS(ABS(v6)) <> (a1(v4 AND 7) XOR (v0 * v7))) THEN
    a1((v2 * v4) AND 7) = (((a2(a2(v1 AND 7) AND 7) MOD 2) MOD 5) OR ((v1 \ (-8)) \ (-8)))
    IF (((v7 \ (-3)) < (a1(a2(a0(v8 AND 7) AND 7) AND 7) MOD (-8))) <> ((a0(v1 AND 7) \ 3) * IIF(v5 > v3, v1, v6))) OR ((v1 * a1(v2 AND 7)) >= ABS(v0)) THEN
      v7 = (v4 + a2(a1(v1 AND 7) AND 7))
    END IF
    v0 = ((v4 - v0) / (v3 * v8))
  ELSE
    INC v2, 53
  END IF
END IF
PRINT "v4="; STR$(v4)
a2((v1 * v1) AND 7) = (((v6 - v2) - (v6 EQV a3(a1(v2 AND 7) AND 7))) / ((v7 - a2(v5 AND 7)) \ 8))
v2 = (-((v7 EQV v5) \ 8))
v0 = (v8 / v8)
v6 = (v6 <> 3)
v4 = (((a1(a2(v2 AND 7) AND 7) * v1) XOR (v0 \ 5)) + ((-v7) OR (v0 >= v8)))
v0 = a1((a0(a0(a3(a1(v0 AND 7) AND 7) AND 7) AND 7) \ 3) AND 7)
v4 = ((((v3 / v6) >= ABS(v5)) EQV ((666967488142& * v6) >= ABS(3))) + ABS(((a3(v7 AND 7) + v2) OR (7 * v5))))
SELECT CASE v4
CASE IS > 15
  FOR i1 = 2 TO 6 STEP 2
    v7 = (ABS(((v1 MOD 16) + (v1 + a3(v2 AND 7)))) IMP (((v5 * v8) * (v1 * v7)) / v2))
    DEC v0, 32
  NEXT i1
CASE 9, 14
  v3 = (v6 - v1)
  v7 = a3(a2(v3 AND 7) AND 7)
CASE ELSE
  SWAP v0, v5
END SELECT
IF ((v7 \ (-3)) MOD 7) = ((i1 MOD 7) \ 2) THEN
  v6 = ((-((a1(a1(v0 AND 7) AND 7) * a2(v8 AND 7)) >= (v1 * v8))) - i1)
  FOR i2 = 8 TO 2 STEP -2
    SELECT CASE 100
    CASE 5, 10
      a0((v8 MOD 8) AND 7) = a0(v7 AND 7)
    CASE IS > 12
      v1 = ((i1 <> v2) / (-v1))
    CASE IS > 24
      v0 = (ABS((a0(v2 AND 7) = 0.1!)) / ((i1 MOD 16) IMP (v0 + a1(v4 AND 7))))
      v5 = v4
    CASE ELSE
      PRINT "v3="; STR$(v3)
    END SELECT
    PRINT "v7="; STR$(v7)
    DIM w3 AS INTEGER = 0
    REPEAT
      w3 = w3 + 1
      v5 = ((ABS(a0(v6 AND 7)) AND (i1 MOD (-8))) \ 8)
      v8 = (((1010233097107& - v7) + (v1 + v1)) / (v0 - (v8 \ 4)))
    UNTIL w3 >= 3 OR ((5 - a2(v0 AND 7)) = (99999 EQV v5))
  NEXT i2
ELSE
  IF ((a0(v2 AND 7) \ (-8)) / (i1 IMP v0)) <> ((v1 \ 4) \ 16) THEN
    v3 = (i1 \ 100)
    SELECT CASE (ABS(w3) + (i2 \ (-3)))
    CASE IS > 6
      v2 = (((a3(v7 AND 7) \ (-3)) = (255 + a2(a0(a1(v1 AND 7) AND 7) AND 7))) * a2((v3 - i2) AND 7))
    CASE ELSE
      PRINT "i1="; STR$(i1)
    END SELECT
  ELSEIF ((v8 >= v2) \ (-8)) = (-(i2 * a3(v1 AND 7))) THEN
    v8 = ((559935754167& - v5) - (v5 MOD 3))
    v1 = (a2(v4 AND 7) * a1(v0 AND 7))
  END IF
END IF
v2 = (10 * v4)
v8 = ((((-1) * (a3(a1(i2 AND 7) AND 7) > v0)) \ 16) - v3)
v7 = (ABS((v0 MOD 16)) + ((i1 / a1(v7 AND 7)) * (w3 - i2)))
IF ((-(v3 <= i1)) <= v7) OR ((a2(v4 AND 7) * v6) <= (v3 - i1)) THEN
  PRINT "v7="; STR$(v7)
ELSEIF ((v5 * v8) - (w3 + v8)) < ((w3 MOD 8) \ (-3)) THEN
  a0((i2 - a2(v6 AND 7)) AND 7) = (ABS((v4 * a2(v7 AND 7))) - (-(a3(a2(a2(a0(v6 AND 7) AND 7) AND 7) AND 7) * i2)))
  IF ((v7 / v4) IMP (v5 - w3)) > (v6 \ 1) THEN
    w3 = (((a1(v1 AND 7) MOD 1) MOD 7) + ((v3 MOD 10) MOD 16))
    DIM w4 AS INTEGER = 0
    DO
      w4 = w4 + 1
      IF (v5 MOD 3) = (i2 \ (-8)) THEN EXIT DO
      a3(ABS(32768) AND 7) = (((a2(v1 AND 7) * v2) * (942361344191& - a0(v8 AND 7))) + ((1.5 / i2) > (v0 MOD 4)))
      v0 = (i2 + a1(a0(w4 AND 7) AND 7))
    LOOP WHILE w4 < 2 AND (v1 = (i2 * a0(v7 AND 7)))
  ELSE
    v8 = (v7 / v4)
    FOR i5 = 2 TO 2
      w3 = (w3 * (a1((v0 + a1(a1(v2 AND 7) AND 7)) AND 7) + ((a2(v1 AND 7) / w3) + (i1 MOD 1))))
      w3 = (((v1 * a3(a3(v5 AND 7) AND 7)) <> v7) \ 16)
      v1 = 872625491300&
    NEXT i5
    IF (((a1(a0(v0 AND 7) AND 7) IMP v5) - (-v4)) >= (-(2 - a2(w4 AND 7)))) OR (v3 >= v6) THEN
      SELECT CASE i2
      CASE 10 TO 14
        v1 = ((v8 * ABS(v8)) * ((v1 <= v7) + (2.25 + a1(v5 AND 7))))
        v1 = 1.25!
      CASE -3, 2
        v2 = a0((v6 <> v6) AND 7)
        v1 = (a0((3 * i1) AND 7) = (v8 \ 2))
      CASE ELSE
        v4 = (a2(a0(w4 AND 7) AND 7) + v5)
      END SELECT
    ELSE
      v3 = ((a3(w3 AND 7) + ((a3(w4 AND 7) < a1(i1 AND 7)) MOD 100)) - (((v6 \ (-3)) AND a0(a2(w3 AND 7) AND 7)) + ((v0 MOD (-3)) + w4)))
      v8 = (((0.001 * a3(a0(i5 AND 7) AND 7)) + (2.25 * v2)) - ((10 * v1) + (v6 \ 8)))
    END IF
  END IF
END IF
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "v6:"; STR$(v6)
PRINT "v7:"; STR$(v7)
PRINT "v8:"; STR$(v8)
PRINT "i1:"; STR$(i1)
PRINT "i2:"; STR$(i2)
PRINT "w3:"; STR$(w3)
PRINT "w4:"; STR$(w4)
PRINT "i5:"; STR$(i5)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
