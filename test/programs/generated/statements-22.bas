DIM v0 AS USHORT = -77
DIM v1 AS UBYTE = 7
DIM v2 AS BYTE = -2.75
DIM v3 AS DOUBLE = 1
DIM v4 AS BYTE = -2.75
DIM v5 AS UBYTE = 1
DIM a0(15) AS LONG
DIM a1(7) AS LONG
DIM a2(7) AS LONG
FUNCTION F0(p0 AS BYTE) AS LONG
  v1 = ((((v4 AND v5) - (p0 / a1(v3 AND 7))) OR ABS((3.7 - p0))) XOR (((2 * p0) \ 100) MOD 8))
  PRINT "p0="; STR$(p0)
  SWAP v2, p0
  RETURN (-(ABS(5) - (v1 + v0)))
END FUNCTION
FUNCTION F1(p0 AS BYTE) AS BYTE
  LOCAL l0 AS BYTE
  v3 = F0(((v1 / v5) IMP (a2(v0 AND 7) IMP l0)))
  RETURN (((v2 XOR v4) + a0(v5 AND 15)) / ((2.25 + l0) - (v0 * v0)))
END FUNCTION
FUNCTION F2(p0 AS BYTE, p1 AS BYTE, p2 AS INTEGER, p3 AS SHORT) AS DOUBLE
  LOCAL l0 AS USHORT
  LOCAL l1 AS SINGLE
  FOR i1 = 9 TO 3 STEP -2
    a2((467776599330& / p1) AND 7) = F1((1.5 * a0(p3 AND 15)))
  NEXT i1
  RETURN (((v5 / a2(v2 AND 7)) * (p1 \ 3)) * (a1(v4 AND 7) \ 3))
END FUNCTION
v4 = 12
a2((a1(v1 AND 7) MOD 10) AND 7) = (-F0(0.5!))
IF ((v0 * v0) MOD 2) < ((v0 \ 16) IMP a0(v4 AND 15)) THEN
  IF ((255 - v0) / (12 - v5)) <> 2.25 THEN
    DIM w2 AS INTEGER = 0
    REPEAT
      w2 = w2 + 1
      a0((v3 * v3) AND 15) = (((w2 \ 10) > (4 * a2(v0 AND 7))) + ((-w2) * (a1(a0(a0(a0(v1 AND 15) AND 15) AND 15) AND 7) <> v1)))
    UNTIL w2 >= 5 OR ((1.25! + a2(v3 AND 7)) > (v2 MOD 5))
    v0 = (((w2 + a1(v2 AND 7)) * (a1(v1 AND 7) + v2)) - ((0.001 AND a1(v0 AND 7)) + (-7)))
    INC v5, 37
  END IF
END IF
FOR i3 = 2 TO 8 STEP 3
  PRINT "v1="; STR$(v1)
  SWAP v2, v4
  FOR i4 = -1 TO 3
    FOR i5 = -3 TO 3 STEP 2
      v0 = ((v1 - v2) \ 3)
      IF (v5 - v1) <> IIF((i5 MOD 4) > (i3 = 5), (a0(i4 AND 15) MOD 16), (v5 - v4)) THEN
        v0 = 255
        v5 = (F0(24981447120&) / v1)
        v1 = (w2 MOD 3)
      ELSEIF ((v2 >= a0(v5 AND 15)) \ 100) < ((i4 + i3) MOD 8) THEN
        v1 = (v5 - (a2(a2(v2 AND 7) AND 7) + a0(v3 AND 15)))
        v1 = ((i5 + a2(i5 AND 7)) + IIF(w2 > a1(v3 AND 7), a2(a0(i3 AND 15) AND 7), 12))
      END IF
      v1 = F2(i5, w2, 829586203957&, i4)
      v3 = (((5 + w2) \ 3) - v1)
    NEXT i5
  NEXT i4
  DIM w6 AS INTEGER = 0
  WHILE w6 < 3 AND ((i4 >= v0) <= (v0 + i5))
    w6 = w6 + 1
    FOR i7 = 1 TO 3
      DEC v1, 222
      INC v2, 188
      IF a0(i4 AND 15) <= F1(a1(w2 AND 7)) THEN CONTINUE FOR
      DEC v2, 222
    NEXT i7
  WEND
NEXT i3
v5 = (F0(v5) - (IIF(a0(i5 AND 15) > w6, w6, i4) \ 4))
i5 = ABS(IIF(((v0 * i7) EQV (a2(w2 AND 7) MOD 10)) <= ((v3 \ 1) * (v0 * a1(w6 AND 7))), ((v2 - w2) - (v0 / a0(i7 AND 15))), (v1 \ (-3))))
v0 = ((i3 \ 8) + (a2(a0(v5 AND 15) AND 7) / v4))
v1 = (ABS(i3) * ((i5 * v4) / (i7 + v1)))
PRINT "i3="; STR$(i3)
IF w6 >= ((a1(i7 AND 7) = 32768) \ 7) THEN
  a2((a0(i3 AND 15) \ 8) AND 7) = (((a0(a2(v5 AND 7) AND 15) + w2) MOD 8) MOD 1)
  v3 = (1 IMP v1)
ELSE
  FOR i8 = 2 TO 2 STEP 2
    i4 = (-F0((v2 MOD 1)))
  NEXT i8
END IF
PRINT "v2="; STR$(v2)
IF ((255 * a1(v4 AND 7)) - w2) < ((w6 * v0) OR (a2(a1(a1(a1(w6 AND 7) AND 7) AND 7) AND 7) / i3)) THEN
  PRINT "i3="; STR$(i3)
  a0((v1 \ 8) AND 15) = (((a1(a1(i8 AND 7) AND 7) MOD 1) / (a0(v5 AND 15) / v5)) - ((i5 \ 5) >= (i4 \ 4)))
  a0((a0(a2(i3 AND 7) AND 15) - a0(i5 AND 15)) AND 15) = (((-i5) + (a1(w2 AND 7) * i4)) + (-(v1 < 1.5)))
ELSEIF ((v0 XOR i7) * (w6 - v5)) >= IIF(NOT (i3 < v3), (0.1! - v5), i7) THEN
  FOR i9 = 1 TO 2
    a0(F2(v0, 0.1, v1, a1(v3 AND 7)) AND 15) = (((a1(i5 AND 7) * v2) * (a1(a2(v4 AND 7) AND 7) - a2(i4 AND 7))) - ((4 / a1(i4 AND 7)) <= w6))
    w6 = ((((v5 \ 5) \ 16) - v0) \ 8)
  NEXT i9
  w6 = (v2 * i9)
ELSE
  v0 = F0(i4)
END IF
SELECT CASE (IIF(v1 < 2, a1(a0(i7 AND 15) AND 7), 255) * IIF(a2(a0(a2(i3 AND 7) AND 15) AND 7) < 12, i9, i8))
CASE 7, 12
  i5 = ((a1(i8 AND 7) < a2(v3 AND 7)) + (w2 MOD 8))
  FOR i10 = 3 TO 0 STEP -1
    a1((v5 \ (-8)) AND 7) = ((F1(a2(v2 AND 7)) + (a2(a0(i5 AND 15) AND 7) \ 7)) OR (i9 \ 8))
  NEXT i10
CASE ELSE
  a1((i9 MOD (-8)) AND 7) = (a0((a2(a0(i8 AND 15) AND 7) \ (-3)) AND 15) \ 4)
END SELECT
FOR i11 = -1 TO -1
  a2((0.5 - i7) AND 7) = (v2 \ 2)
NEXT i11
FOR i12 = -3 TO -2 STEP -2
  v1 = (i12 * i4)
  v0 = (-((-(i10 * a0(w2 AND 15))) / (i3 + (a1(a0(v5 AND 15) AND 7) >= i7))))
  IF (4 + i11) = i12 THEN
    FOR i13 = 2 TO 6
      v2 = (IIF((v3 > ((3 XOR i8) MOD 5)) OR ((i10 + i5) < (a1(i3 AND 7) * i9)), (F0(i9) + (0.1! + a0(v3 AND 15))), ((i9 + i8) \ 1)) - (((a0(i5 AND 15) + i7) * (a0(w6 AND 15) MOD 1)) \ 5))
      w6 = (1 + i9)
      PRINT "v1="; STR$(v1)
    NEXT i13
  ELSE
    v4 = (w6 * v0)
  END IF
  IF ((i3 \ 3) > ((5 - v0) > (1000 - i9))) AND ((v0 \ 10) = i12) THEN
    i5 = w6
    DIM w14 AS INTEGER = 0
    WHILE w14 < 2 AND (F1(3.7) >= (7 * i5))
      w14 = w14 + 1
      w6 = (i3 + i5)
      IF (a2(i7 AND 7) - i5) < (a2(i13 AND 7) IMP i5) THEN CONTINUE WHILE
    WEND
    v3 = IIF(v0 < i11, i3, 0.001)
  END IF
NEXT i12
PRINT "v2="; STR$(v2)
v0 = IIF((a1((99999 + v3) AND 7) - (-(i4 - i4))) <> F1((0 / w2)), ((ABS(i13) * v2) * ((i8 \ 100) - a2(a0(w14 AND 15) AND 7))), ((i8 = F2(0, a0(a1(v0 AND 7) AND 15), v5, v5)) EQV ((0.1! - w14) < (v1 XOR v1))))
FOR i15 = -2 TO -3 STEP -1
  w6 = (2 + w14)
  FOR i16 = -3 TO 3
    i13 = (ABS((4 * w14)) - ((v3 - i16) * (a1(i15 AND 7) MOD 100)))
  NEXT i16
NEXT i15
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "w2:"; STR$(w2)
PRINT "i3:"; STR$(i3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
PRINT "w6:"; STR$(w6)
PRINT "i7:"; STR$(i7)
PRINT "i8:"; STR$(i8)
PRINT "i9:"; STR$(i9)
PRINT "i10:"; STR$(i10)
PRINT "i11:"; STR$(i11)
PRINT "i12:"; STR$(i12)
PRINT "i13:"; STR$(i13)
PRINT "w14:"; STR$(w14)
PRINT "i15:"; STR$(i15)
PRINT "i16:"; STR$(i16)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
