' unary minus keeps the type (small types widen to INTEGER), NOT is the bitwise complement
DIM a0 AS BYTE, b0 AS BYTE
DIM a1 AS UBYTE, b1 AS UBYTE
DIM a2 AS SHORT, b2 AS SHORT
DIM a3 AS USHORT, b3 AS USHORT
DIM a4 AS INTEGER, b4 AS INTEGER
DIM a5 AS LONG, b5 AS LONG
DIM a6 AS SINGLE, b6 AS SINGLE
DIM a7 AS DOUBLE, b7 AS DOUBLE
a0 = -86 : b0 = 51
a1 = 202 : b1 = 240
a2 = -21846 : b2 = 4080
a3 = 52428 : b3 = 61680
a4 = -1431655766 : b4 = 252645135
a5 = 81985529216486895 : b5 = -1
a6 = 1234.75 : b6 = -100.5
a7 = -77777.9 : b7 = 65535.99
PRINT "BYTE "; -a0; " "; NOT a0; " "; -b0; " "; NOT b0; " "; -(-a0)
PRINT "UBYTE "; -a1; " "; NOT a1; " "; -b1; " "; NOT b1; " "; -(-a1)
PRINT "SHORT "; -a2; " "; NOT a2; " "; -b2; " "; NOT b2; " "; -(-a2)
PRINT "USHORT "; -a3; " "; NOT a3; " "; -b3; " "; NOT b3; " "; -(-a3)
PRINT "INTEGER "; -a4; " "; NOT a4; " "; -b4; " "; NOT b4; " "; -(-a4)
PRINT "LONG "; -a5; " "; NOT a5; " "; -b5; " "; NOT b5; " "; -(-a5)
PRINT "SINGLE "; -a6; " "; NOT a6; " "; -b6; " "; NOT b6; " "; -(-a6)
PRINT "DOUBLE "; -a7; " "; NOT a7; " "; -b7; " "; NOT b7; " "; -(-a7)
