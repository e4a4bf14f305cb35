DIM v0 AS SINGLE = 0.5
DIM v1 AS DOUBLE = 1
DIM v2 AS DOUBLE = -1
DIM v3 AS LONG = 12345.678
DIM v4 AS DOUBLE = 0.5
DIM a0(15) AS SHORT
v4 = (((100 / v1) + v1) * ((1.25! - v4) - IIF(NOT (a0(v3 AND 15) >= v0), a0(a0(a0(v3 AND 15) AND 15) AND 15), 0.001)))
PRINT "v4="; STR$(v4)
DIM w1 AS INTEGER = 0
DO
  w1 = w1 + 1
  v2 = 0.5
LOOP WHILE w1 < 1 AND ((v0 \ 5) <> a0(v4 AND 15))
a0((0 * v4) AND 15) = 683138182840&
v1 = (v2 + a0(v3 AND 15))
DIM w2 AS INTEGER = 0
REPEAT
  w2 = w2 + 1
  DIM w3 AS INTEGER = 0
  WHILE w3 < 2 AND (v4 <> (a0(v1 AND 15) + v1))
    w3 = w3 + 1
  WEND
  v0 = (100 AND (((w3 + v4) >= (v1 * v4)) MOD 10))
UNTIL w2 >= 3 OR (a0(v3 AND 15) <> (2.25 + a0(v3 AND 15)))
PRINT "v2="; STR$(v2)
a0((w2 * v2) AND 15) = (((a0(a0(v0 AND 15) AND 15) MOD 5) - (a0(w1 AND 15) \ 2)) * ((w2 + w3) * v0))
v4 = ((v4 - a0(v3 AND 15)) OR (v4 - v3))
FOR i4 = 0 TO 2
  v1 = (IIF(w3 = v3, w2, w3) - (v4 / v4))
  a0((0.001 * v4) AND 15) = ((401294806045& + ABS(99999)) < ABS(ABS(w3)))
  v4 = (-(ABS((v0 \ 5)) * ((v4 \ 7) + (w1 >= 0.5!))))
NEXT i4
FOR i5 = 1 TO 7
  v3 = (i4 > i4)
  PRINT "i5="; STR$(i5)
NEXT i5
v0 = v1
FOR i6 = -1 TO 2 STEP 3
  v3 = (v4 EQV (w3 XOR w1))
NEXT i6
PRINT "v4="; STR$(v4)
PRINT "v0:"; STR$(v0)
PRINT "v1:"; STR$(v1)
PRINT "v2:"; STR$(v2)
PRINT "v3:"; STR$(v3)
PRINT "v4:"; STR$(v4)
PRINT "w1:"; STR$(w1)
PRINT "w2:"; STR$(w2)
PRINT "w3:"; STR$(w3)
PRINT "i4:"; STR$(i4)
PRINT "i5:"; STR$(i5)
PRINT "i6:"; STR$(i6)
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
