DIM v0 AS UBYTE = 1000000.0
DIM v1 AS UBYTE = 5
DIM v2 AS BYTE = 30000
DIM v3 AS INTEGER = 1
DIM v4 AS BYTE = -2.75
FUNCTION F0(p0 AS SINGLE, p1 AS SINGLE) AS INTEGER
  LOCAL l0 AS USHORT
  PRINT "p0="; STR$(p0)
  RETURN ABS(((v0 + p1) EQV (v4 < v4)))
END FUNCTION
PRINT "v0="; STR$(v0)
v4 = (2.25 + v1)
v0 = IIF((((v4 > 264171923308&) \ (-3)) - v4) >= IIF(((-v0) + (v4 + v0)) <> ((v2 + v3) OR (v1 / v4)), ((v0 + v1) * v1), v0), IIF(NOT ((-v4) > ((v3 - v2) * (v2 EQV v2))), (1.25! * (255 + v0)), ((v0 - v2) - v3)), (v3 + v3))
v0 = (((IIF(NOT (v3 > v2), v0, v2) * (v1 OR v0)) \ 7) + (((255 - v0) AND (-v2)) + ((v2 MOD 2) + (0.5! - v1))))
v1 = (v2 > (((v1 MOD 16) + v2) * ABS((99999 - v1))))
FOR i1 = 5 TO -1 STEP -2
  FOR i2 = 1 TO 3
    v1 = F0(v4, v0)
    v4 = (21350414872& - v0)
  NEXT i2
  FOR i3 = -2 TO 2
    PRINT "v4="; STR$(v4)
    PRINT "v1="; STR$(v1)
    v4 = (v2 <= ((v1 + v1) \ 16))
    v3 = (-((v1 = 0.001) - (v3 \ 16)))
  NEXT i3
NEXT i1
DIM w4 AS INTEGER = 0
DO
  w4 = w4 + 1
  PRINT "v0="; STR$(v0)
  PRINT "v3="; STR$(v3)
LOOP WHILE w4 < 5 AND ((3.7 * i2) < (v3 + v1))
v3 = IIF((i3 - v0) < (w4 MOD 4), (w4 + w4), IIF(i2 <> i2, v1, v0))
DIM w5 AS INTEGER = 0
REPEAT
  w5 = w5 + 1
  FOR i6 = 3 TO 3 STEP -1
    DIM w7 AS INTEGER = 0
    WHILE w7 < 3 AND ((v3 * i6) < (i1 - i1))
      w7 = w7 + 1
      IF v2 >= ((i2 * v3) - F0(3, v1)) THEN
        i3 = ((((99999 - v2) * (i3 \ 3)) + ((i1 \ 1) \ (-3))) * (((v3 * v3) AND IIF(v0 = 0.5, v0, i2)) \ 100))
      ELSEIF ((i6 * i3) \ 8) = ((-v4) AND v1) THEN
        i2 = (i3 / (((w4 \ 3) \ (-3)) <> ABS(F0(3, i6))))
      ELSE
        v4 = w7
        v3 = F0(w4, w7)
        v3 = ((1000 * IIF((w5 * v4) = (w5 >= w5), IIF(i1 > i6, 945996736427&, i1), F0(5, i2))) EQV (-i3))
      END IF
    WEND
    PRINT "w4="; STR$(w4)
    PRINT "v4="; STR$(v4)
  NEXT i6
  i2 = (0.5 - i2)
UNTIL w5 >= 1 OR ((v4 + i2) <> 3.7)
PRINT "w5="; STR$(w5)
IF (F0(w4, i6) + IIF(w4 = v4, v0, i3)) <> ((i1 + i1) / (v2 AND w5)) THEN
  w7 = (((391732507550& IMP v0) <> (i3 - i2)) \ 10)
  PRINT "i1="; STR$(i1)
END IF
INC v2, 264
PRINT "w4="; STR$(w4)
v3 = (0 OR w5)
PRINT "v3="; STR$(v3)
SELECT CASE v0
CASE 2, 7
  w7 = (IIF(NOT ((w5 / i1) = i2), (v1 - w7), (w7 * i2)) MOD 3)
CASE ELSE
  PRINT "v2="; STR$(v2)
END SELECT
FOR i8 = 7 TO 3 STEP -2
  v0 = v1
  IF ((255 + v4) >= (w5 \ 8)) >= ((v1 - i1) OR (32768 + i1)) THEN
    IF ((i2 \ 8) + (i3 + i1)) >= (F0(v0, 3) < 2) THEN
      IF IIF(w5 <= v4, 12, w5) > (v3 * v0) THEN CONTINUE FOR
      i2 = 309661590135&
    END IF
  ELSE
    SELECT CASE ((0.5! EQV i6) MOD (-3))
    CASE 4 TO 8
      SELECT CASE (v4 + v4)
      CASE 6, 11
        i3 = ((F0(i2, w5) EQV (32768 * w7)) \ 8)
      CASE 3 TO 7
        v1 = IIF(ABS(0.5!) < (((i8 * w5) MOD 16) \ 100), ((1 XOR (w4 OR v2)) + v2), (v0 - ((i1 IMP w5) <= (58897543887& - i3))))
      CASE 0 TO 4
        v4 = ((1.5 - i3) / (-v0))
      CASE ELSE
        w7 = (IIF((i3 > v4) > (v1 XOR i2), (v3 <= 143967439151&), 746677215033&) MOD 4)
      END SELECT
    CASE -2, 3
      IF ((i1 = 0.1!) \ 1) > (-(0.5 / w5)) THEN
        i3 = F0((IIF(v0 >= i6, w7, v0) <> 991443327216&), ((i8 \ 5) - (w5 \ 2)))
      ELSEIF ((i3 IMP w4) * (i2 + i8)) <> ((5 * i3) + (v2 + i8)) THEN
        i3 = (v0 MOD 4)
      END IF
    CASE IS > 15
      v0 = (-1)
    CASE ELSE
      IF NOT ((i6 + v3) >= (w7 - w5)) THEN EXIT FOR
    END SELECT
  END IF
  PRINT "w5="; STR$(w5)
  i2 = (i2 / i6)
NEXT i8
FOR i9 = 3 TO 4
  INC i3, 46
  DIM w10 AS INTEGER = 0
  REPEAT
    w10 = w10 + 1
    v0 = 1.25!
    IF ((0.1 - i9) OR (v1 > w10)) >= ((v0 <= v0) \ 4) THEN
      DEC v0, 112
    ELSEIF ((i9 XOR v3) \ 100) > ((0.1! * v4) / (w10 \ 7)) THEN
      v1 = (1.25! / i6)
    END IF
  UNTIL w10 >= 1 OR ((-i1) <= w4)
NEXT i9
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "i1:"; STR$(i1)
PRINT "i2:"; STR$(i2)
PRINT "i3:"; STR$(i3)
PRINT "w4:"; STR$(w4)
PRINT "w5:"; STR$(w5)
PRINT "i6:"; STR$(i6)
PRINT "w7:"; STR$(w7)
PRINT "i8:"; STR$(i8)
PRINT "i9:"; STR$(i9)
PRINT "w10:"; STR$(w10)
