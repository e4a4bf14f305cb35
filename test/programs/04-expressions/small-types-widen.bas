DIM a AS BYTE, b AS BYTE, c AS UBYTE, d AS SHORT, e AS USHORT
a = 100 : b = 100 : c = 200 : d = 32000 : e = 65000
PRINT a + b
PRINT a * b
PRINT c + c
PRINT d + d
PRINT d * d
PRINT e * e
PRINT c - e
a = a + b
PRINT a
