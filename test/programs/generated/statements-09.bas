DIM v0 AS BYTE = 0
DIM v1 AS USHORT = -77
DIM v2 AS USHORT = 7
DIM v3 AS USHORT = 30000
DIM v4 AS LONG = 0.5
DIM v5 AS LONG = -1
DIM v6 AS INTEGER = 12345.678
DIM v7 AS UBYTE = 7
FUNCTION F0(p0 AS USHORT, p1 AS INTEGER, p2 AS UBYTE, p3 AS UBYTE, p4 AS BYTE) AS INTEGER
  p2 = (((v5 \ 1) AND v4) + ((v0 <> 32768) + (v2 = p1)))
  RETURN (((v1 * p1) + v5) = ((v0 <> 10) + (v6 + v4)))
END FUNCTION
FUNCTION F1(p0 AS LONG, p1 AS SHORT) AS INTEGER
  LOCAL l0 AS LONG
  LOCAL l1 AS UBYTE
  LOCAL l2 AS SHORT
  v1 = v0
  PRINT "v7="; STR$(v7)
  RETURN (((v2 >= 812710776377&) EQV (p0 * v5)) XOR (F0(p0, 2.25, l2, v2, l2) / (v6 >= 1030524862932&)))
END FUNCTION
DEC v1, 243
SELECT CASE ((v6 \ 3) - (v5 * v6))
CASE 4 TO 8
  INC v5, 111
  v5 = ((((v6 - v1) - F1(v5, v5)) + ((v7 * v5) + (1 + v0))) + v3)
CASE 7 TO 11
  PRINT "v4="; STR$(v4)
  v2 = (684875658315& AND v4)
CASE ELSE
  PRINT "v5="; STR$(v5)
END SELECT
v5 = (v3 + ((v2 AND v2) - (v4 \ 16)))
v4 = (v1 - ((v1 <> v5) >= (12 + v0)))
v5 = (v5 * v4)
DIM w1 AS INTEGER = 0
REPEAT
  w1 = w1 + 1
  v2 = (v0 / v3)
  v3 = (ABS(v6) <= (-v7))
  v6 = ((v0 + (v7 \ 3)) MOD 10)
UNTIL w1 >= 4 OR (IIF(NOT (v3 <= v4), v4, v5) = (v5 >= v7))
v5 = (((v1 >= v3) / (v4 + v1)) \ 1)
DIM w2 AS INTEGER = 0
DO
  w2 = w2 + 1
  v0 = 12
LOOP WHILE w2 < 2 AND ((v1 > w1) >= (v5 - w1))
FOR i3 = 5 TO -1 STEP -1
  v5 = (v5 \ 10)
  PRINT "v6="; STR$(v6)
  v2 = 4
NEXT i3
v4 = IIF((i3 - v7) = F1(v4, v7), (i3 > 32768), (v1 - v4))
SWAP v3, v2
PRINT "v3="; STR$(v3)
PRINT "v3="; STR$(v3)
PRINT "i3="; STR$(i3)
v1 = ((IIF((i3 \ 3) > IIF(NOT (v7 = w2), w1, 2), (v6 - v7), (-3)) - ((w1 \ 1) * (v7 / v7))) * ((w1 \ 5) AND ((i3 - v6) \ 4)))
v1 = (((3 - w1) MOD 7) XOR v5)
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "v5:"; STR$(v5)
PRINT "v6:"; STR$(v6)
PRINT "v7:"; STR$(v7)
PRINT "w1:"; STR$(w1)
PRINT "w2:"; STR$(w2)
PRINT "i3:"; STR$(i3)
