DIM v0 AS SHORT = 100
DIM v1 AS SHORT = 5
DIM v2 AS BYTE = 7
DIM v3 AS USHORT = -2.75
DIM v4 AS BYTE = 0.5
DIM a0(15) AS INTEGER
DIM a1(3) AS BYTE
DIM a2(3) AS SINGLE
DIM a3(15) AS USHORT
IF (((a0(v1 AND 15) MOD 1) - a3(v0 AND 15)) <> ABS((0.1! + v3))) OR (a1(a3(v4 AND 15) AND 3) = (a1(v1 AND 3) / v4)) THEN
  a1((a0(v3 AND 15) * v4) AND 3) = (a2(v3 AND 3) - ((449378120274& + v0) - (v3 * a3(v3 AND 15))))
  v1 = 99999
ELSEIF ((0 - v4) + v4) >= IIF(NOT ((v3 - a1(v2 AND 3)) <> 0), (v1 / v0), (a0(v2 AND 15) AND v4)) THEN
  v4 = 1053727642744&
  a1((v4 + v3) AND 3) = (((v0 / v0) * (v3 \ (-3))) = ((v0 MOD 2) + (v3 <= v4)))
ELSE
  v2 = (v2 \ 4)
  FOR i1 = 2 TO 8
    IF (((-v3) XOR (a3(v4 AND 15) \ 10)) <= ((v3 * a2(i1 AND 3)) / ABS(a3(a3(v4 AND 15) AND 15)))) XOR (NOT ((v1 * v0) <> (99999 / a3(v1 AND 15)))) THEN
      v3 = (v1 XOR i1)
      v2 = (((v3 XOR a3(v2 AND 15)) = (1.25! + i1)) + ((v1 MOD 1) IMP (-v4)))
      PRINT "i1="; STR$(i1)
    ELSEIF (((5 - v0) * ABS(i1)) >= ((v1 \ 5) / (-7))) AND (IIF(NOT (v2 <= v3), a3(a0(a0(v0 AND 15) AND 15) AND 15), 32768) = a1(v4 AND 3)) THEN
      v1 = (((a3(v2 AND 15) \ 5) - ABS(v4)) / ((3 - v0) + (v3 MOD 2)))
    ELSE
      IF NOT (((v3 >= v3) \ 4) > (ABS(i1) \ 3)) THEN
        v4 = i1
        v3 = ((v4 - i1) EQV (v2 * (ABS(1) * (v4 MOD 3))))
      END IF
    END IF
  NEXT i1
END IF
a2((v3 \ (-3)) AND 3) = ABS(0.001)
v3 = (v4 * i1)
FOR i2 = 0 TO 6
  DIM w3 AS INTEGER = 0
  WHILE w3 < 2 AND ((v0 * v2) <= IIF(v3 >= i2, i1, a3(v0 AND 15)))
    w3 = w3 + 1
    FOR i4 = 0 TO 1
      IF NOT ((v1 - a1(v2 AND 3)) > (v0 * a3(v1 AND 15))) THEN EXIT FOR
      v3 = ((12 - v2) MOD (-3))
      IF (v0 + v3) >= i2 THEN EXIT FOR
      v2 = ((a3(v1 AND 15) <> a3(i1 AND 15)) AND (i2 / w3))
    NEXT i4
    v4 = (a3(a3(v1 AND 15) AND 15) + v1)
  WEND
  v2 = (((v0 + i4) - i4) * ((v2 \ 10) * a3(v2 AND 15)))
NEXT i2
PRINT "w3="; STR$(w3)
w3 = (ABS(ABS(539074022812&)) IMP ((v3 = v3) \ 2))
FOR i5 = 1 TO 4 STEP 2
  IF (((1.25! * a1(v4 AND 3)) * (-w3)) < ((v2 + i5) - v1)) AND ((w3 * i1) >= (a3(i4 AND 15) \ 4)) THEN
    PRINT "i5="; STR$(i5)
    INC v2, 144
  END IF
NEXT i5
v2 = (IIF((v3 + i4) > (-3), (32768 * i5), IIF(a2(i2 AND 3) >= v3, 595260603526&, 2)) + ((100 * a1(v4 AND 3)) / (i5 \ 8)))
SELECT CASE ((v3 \ 4) \ 1)
CASE 4 TO 8
CASE ELSE
  w3 = (v4 <= 12)
END SELECT
v2 = ((a2((a1(i1 AND 3) + a1(v4 AND 3)) AND 3) + i4) >= (((-v1) \ 4) / ABS(5)))
v2 = (((v2 <= 7) <> (-i2)) + ((99999 IMP v4) + ABS(v3)))
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "i1:"; STR$(i1)
PRINT "i2:"; STR$(i2)
PRINT "w3:"; STR$(w3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
