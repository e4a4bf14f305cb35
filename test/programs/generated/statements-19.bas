DIM v0 AS LONG = 3000000000
DIM v1 AS LONG = 3000000000
DIM v2 AS USHORT = -77
DIM v3 AS SINGLE = 1000000.0
DIM v4 AS LONG = 1
DIM v5 AS SHORT = 0.5
DIM v6 AS BYTE = 5
DIM v7 AS USHORT = 1
DIM v8 AS BYTE = 7
DIM v9 AS SINGLE = -77
FUNCTION F0(p0 AS DOUBLE, p1 AS LONG, p2 AS INTEGER, p3 AS DOUBLE, p4 AS SHORT) AS LONG
  LOCAL l0 AS USHORT
  v3 = (ABS((p4 > v1)) \ 16)
  PRINT "p3="; STR$(p3)
  v0 = p3
  RETURN (((2 OR p3) MOD (-8)) MOD 4)
END FUNCTION
PRINT "v3="; STR$(v3)
v5 = ((((v8 AND (v9 <> v7)) > v9) AND ((1.25! * v2) > (v4 < v0))) * (((255 - v0) MOD 7) * ((v5 / v4) - (v8 / v6))))
FOR i1 = 1 TO 6
  PRINT "v6="; STR$(v6)
  v5 = IIF(v5 = v6, 32768, 0.1!)
NEXT i1
v8 = F0(((i1 \ 3) AND (4 * v6)), ((0.1 + v0) \ 100), ((v3 < v8) \ 5), ((v1 + v7) - (v2 - i1)), ((v2 MOD 5) XOR (v5 - v0)))
DIM w2 AS INTEGER = 0
REPEAT
  w2 = w2 + 1
  SWAP v9, v3
  PRINT "v0="; STR$(v0)
  v3 = (i1 * v3)
UNTIL w2 >= 2 OR (NOT ((5 * v8) = (v8 * v7)))
PRINT "w2="; STR$(w2)
v7 = (v7 > (v0 + v2))
v2 = ((IIF(w2 >= 0.001, 32768, v8) AND (v6 MOD 2)) * (v1 / (1 + v5)))
FOR i3 = 6 TO 1 STEP -2
NEXT i3
INC v4, 214
FOR i4 = 3 TO 2
  IF ((i3 \ 16) - (-5)) >= ((0.1 + w2) - (i4 XOR i4)) THEN
    IF F0(v9, v3, 5, 2.25, 2) >= (v6 >= 3.7) THEN CONTINUE FOR
  ELSE
    DIM w5 AS INTEGER = 0
    DO
      w5 = w5 + 1
      v1 = v8
    LOOP WHILE w5 < 4 AND ((v2 <= v9) <> (i4 > v0))
  END IF
  v3 = ((1000 - w2) + v2)
  PRINT "i1="; STR$(i1)
  PRINT "v3="; STR$(v3)
NEXT i4
DIM w6 AS INTEGER = 0
WHILE w6 < 1 AND (NOT ((v6 >= v8) = (v1 / v1)))
  w6 = w6 + 1
  v8 = (F0((i4 = v0), (w5 - i4), (v6 + v1), (v7 = v9), (v6 - v6)) - (((i4 - v1) * (w2 \ (-8))) - ((v8 \ 100) \ 1)))
  SELECT CASE ((v7 MOD 3) + (v3 \ 100))
  CASE 0 TO 4
    PRINT "v5="; STR$(v5)
    v5 = (1000 + v3)
  CASE 3 TO 7
    v0 = (((v3 * w5) * (32768 / v4)) * F0(v0, v6, 12, v8, 0.5))
    v2 = i1
  CASE ELSE
    DIM w7 AS INTEGER = 0
    DO
      w7 = w7 + 1
      PRINT "v4="; STR$(v4)
      DEC v4, 167
      PRINT "v6="; STR$(v6)
    LOOP WHILE w7 < 1 AND ((v8 / v9) > (v6 AND i1))
  END SELECT
  IF w2 > (-(0.5 - i3)) THEN
    v9 = ((((v3 \ 16) IMP i3) MOD 4) EQV v9)
    v3 = ((v0 * i4) * (w7 IMP v2))
    v2 = ((-v7) EQV (w7 * v1))
  ELSE
    INC v7, 113
    IF v1 < (v5 < w2) THEN CONTINUE WHILE
  END IF
WEND
FOR i8 = 3 TO 7
  IF ((w6 * i4) + (w7 * v3)) = (IIF(i1 <> w7, 1, w2) \ 3) THEN
    v1 = (-((1000 + v0) \ 3))
  END IF
NEXT i8
w5 = ((((2 + w5) <= (1.25! - v2)) / ((w6 \ 5) * (10 / v1))) / (((10 + i4) MOD 8) MOD 4))
PRINT "i4="; STR$(i4)
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
PRINT "i1:"; STR$(i1)
PRINT "w2:"; STR$(w2)
PRINT "i3:"; STR$(i3)
PRINT "i4:"; STR$(i4)
PRINT "w5:"; STR$(w5)
PRINT "w6:"; STR$(w6)
PRINT "w7:"; STR$(w7)
PRINT "i8:"; STR$(i8)
