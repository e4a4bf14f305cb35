DIM v0 AS DOUBLE = 1
DIM v1 AS LONG = -77
DIM v2 AS USHORT = -1
DIM v3 AS BYTE = 7
DIM v4 AS SHORT = 1
DIM v5 AS INTEGER = 100
DIM v6 AS USHORT = 12345.678
DIM v7 AS SINGLE = -2.75
DIM v8 AS LONG = 1000000.0
DIM v9 AS USHORT = 30000
DIM v10 AS SINGLE = 5
DIM v11 AS USHORT = -1
DIM a0(7) AS UBYTE
DIM a1(3) AS BYTE
DIM a2(7) AS DOUBLE
DIM a3(15) AS SHORT
FUNCTION F0(p0 AS UBYTE, p1 AS SHORT, p2 AS SINGLE) AS INTEGER
  LOCAL l0 AS DOUBLE
  LOCAL l1 AS BYTE
  LOCAL l2 AS BYTE
  v6 = (ABS(1000) \ 7)
  v11 = a3(a0(v2 AND 7) AND 15)
  RETURN (p2 + ((5 - p1) - (12 + v4)))
END FUNCTION
v5 = v5
PRINT "v1="; STR$(v1)
v3 = ((32768 - v2) \ 5)
v1 = F0((a2(a2(v6 AND 7) AND 7) * (v6 >= v4)), IIF((100 / v3) < (2 / a1(v6 AND 3)), (v9 - v1), (v11 <= v7)), (F0(v5, v4, v6) * v2))
a3(F0(4, a1(v7 AND 3), 0.1!) AND 15) = 2.25
v11 = (((-v6) + (a3(v7 AND 15) \ 100)) MOD 8)
a1((a3(a2(a2(a3(a3(v5 AND 15) AND 15) AND 7) AND 7) AND 15) + v0) AND 3) = (v5 MOD (-3))
PRINT "v6="; STR$(v6)
PRINT "v2="; STR$(v2)
v2 = (v9 MOD 16)
a3((100 * v0) AND 15) = (((v11 <> v3) - (v9 MOD 3)) MOD (-3))
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
FOR EACH q IN a0 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a1 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a2 : PRINT STR$(q); " "; : NEXT : PRINT
FOR EACH q IN a3 : PRINT STR$(q); " "; : NEXT : PRINT
