' comparisons for every pair of types: = <> < <= > >=
DIM a0 AS BYTE, b0 AS BYTE
DIM a1 AS UBYTE, b1 AS UBYTE
DIM a2 AS SHORT, b2 AS SHORT
DIM a3 AS USHORT, b3 AS USHORT
DIM a4 AS INTEGER, b4 AS INTEGER
DIM a5 AS LONG, b5 AS LONG
DIM a6 AS SINGLE, b6 AS SINGLE
DIM a7 AS DOUBLE, b7 AS DOUBLE
a0 = -1 : b0 = -1
a1 = 255 : b1 = 255
a2 = -1 : b2 = 255
a3 = 65535 : b3 = 65535
a4 = 255 : b4 = -1
a5 = 65535 : b5 = 4294967295
a6 = 255 : b6 = -1
a7 = -1 : b7 = 65535.5
PRINT "BYTE BYTE "; a0 = b0; a0 <> b0; a0 < b0; a0 <= b0; a0 > b0; a0 >= b0
PRINT "BYTE UBYTE "; a0 = b1; a0 <> b1; a0 < b1; a0 <= b1; a0 > b1; a0 >= b1
PRINT "BYTE SHORT "; a0 = b2; a0 <> b2; a0 < b2; a0 <= b2; a0 > b2; a0 >= b2
PRINT "BYTE USHORT "; a0 = b3; a0 <> b3; a0 < b3; a0 <= b3; a0 > b3; a0 >= b3
PRINT "BYTE INTEGER "; a0 = b4; a0 <> b4; a0 < b4; a0 <= b4; a0 > b4; a0 >= b4
PRINT "BYTE LONG "; a0 = b5; a0 <> b5; a0 < b5; a0 <= b5; a0 > b5; a0 >= b5
PRINT "BYTE SINGLE "; a0 = b6; a0 <> b6; a0 < b6; a0 <= b6; a0 > b6; a0 >= b6
PRINT "BYTE DOUBLE "; a0 = b7; a0 <> b7; a0 < b7; a0 <= b7; a0 > b7; a0 >= b7
PRINT "UBYTE BYTE "; a1 = b0; a1 <> b0; a1 < b0; a1 <= b0; a1 > b0; a1 >= b0
PRINT "UBYTE UBYTE "; a1 = b1; a1 <> b1; a1 < b1; a1 <= b1; a1 > b1; a1 >= b1
PRINT "UBYTE SHORT "; a1 = b2; a1 <> b2; a1 < b2; a1 <= b2; a1 > b2; a1 >= b2
PRINT "UBYTE USHORT "; a1 = b3; a1 <> b3; a1 < b3; a1 <= b3; a1 > b3; a1 >= b3
PRINT "UBYTE INTEGER "; a1 = b4; a1 <> b4; a1 < b4; a1 <= b4; a1 > b4; a1 >= b4
PRINT "UBYTE LONG "; a1 = b5; a1 <> b5; a1 < b5; a1 <= b5; a1 > b5; a1 >= b5
PRINT "UBYTE SINGLE "; a1 = b6; a1 <> b6; a1 < b6; a1 <= b6; a1 > b6; a1 >= b6
PRINT "UBYTE DOUBLE "; a1 = b7; a1 <> b7; a1 < b7; a1 <= b7; a1 > b7; a1 >= b7
PRINT "SHORT BYTE "; a2 = b0; a2 <> b0; a2 < b0; a2 <= b0; a2 > b0; a2 >= b0
PRINT "SHORT UBYTE "; a2 = b1; a2 <> b1; a2 < b1; a2 <= b1; a2 > b1; a2 >= b1
PRINT "SHORT SHORT "; a2 = b2; a2 <> b2; a2 < b2; a2 <= b2; a2 > b2; a2 >= b2
PRINT "SHORT USHORT "; a2 = b3; a2 <> b3; a2 < b3; a2 <= b3; a2 > b3; a2 >= b3
PRINT "SHORT INTEGER "; a2 = b4; a2 <> b4; a2 < b4; a2 <= b4; a2 > b4; a2 >= b4
PRINT "SHORT LONG "; a2 = b5; a2 <> b5; a2 < b5; a2 <= b5; a2 > b5; a2 >= b5
PRINT "SHORT SINGLE "; a2 = b6; a2 <> b6; a2 < b6; a2 <= b6; a2 > b6; a2 >= b6
PRINT "SHORT DOUBLE "; a2 = b7; a2 <> b7; a2 < b7; a2 <= b7; a2 > b7; a2 >= b7
PRINT "USHORT BYTE "; a3 = b0; a3 <> b0; a3 < b0; a3 <= b0; a3 > b0; a3 >= b0
PRINT "USHORT UBYTE "; a3 = b1; a3 <> b1; a3 < b1; a3 <= b1; a3 > b1; a3 >= b1
PRINT "USHORT SHORT "; a3 = b2; a3 <> b2; a3 < b2; a3 <= b2; a3 > b2; a3 >= b2
PRINT "USHORT USHORT "; a3 = b3; a3 <> b3; a3 < b3; a3 <= b3; a3 > b3; a3 >= b3
PRINT "USHORT INTEGER "; a3 = b4; a3 <> b4; a3 < b4; a3 <= b4; a3 > b4; a3 >= b4
PRINT "USHORT LONG "; a3 = b5; a3 <> b5; a3 < b5; a3 <= b5; a3 > b5; a3 >= b5
PRINT "USHORT SINGLE "; a3 = b6; a3 <> b6; a3 < b6; a3 <= b6; a3 > b6; a3 >= b6
PRINT "USHORT DOUBLE "; a3 = b7; a3 <> b7; a3 < b7; a3 <= b7; a3 > b7; a3 >= b7
PRINT "INTEGER BYTE "; a4 = b0; a4 <> b0; a4 < b0; a4 <= b0; a4 > b0; a4 >= b0
PRINT "INTEGER UBYTE "; a4 = b1; a4 <> b1; a4 < b1; a4 <= b1; a4 > b1; a4 >= b1
PRINT "INTEGER SHORT "; a4 = b2; a4 <> b2; a4 < b2; a4 <= b2; a4 > b2; a4 >= b2
PRINT "INTEGER USHORT "; a4 = b3; a4 <> b3; a4 < b3; a4 <= b3; a4 > b3; a4 >= b3
PRINT "INTEGER INTEGER "; a4 = b4; a4 <> b4; a4 < b4; a4 <= b4; a4 > b4; a4 >= b4
PRINT "INTEGER LONG "; a4 = b5; a4 <> b5; a4 < b5; a4 <= b5; a4 > b5; a4 >= b5
PRINT "INTEGER SINGLE "; a4 = b6; a4 <> b6; a4 < b6; a4 <= b6; a4 > b6; a4 >= b6
PRINT "INTEGER DOUBLE "; a4 = b7; a4 <> b7; a4 < b7; a4 <= b7; a4 > b7; a4 >= b7
PRINT "LONG BYTE "; a5 = b0; a5 <> b0; a5 < b0; a5 <= b0; a5 > b0; a5 >= b0
PRINT "LONG UBYTE "; a5 = b1; a5 <> b1; a5 < b1; a5 <= b1; a5 > b1; a5 >= b1
PRINT "LONG SHORT "; a5 = b2; a5 <> b2; a5 < b2; a5 <= b2; a5 > b2; a5 >= b2
PRINT "LONG USHORT "; a5 = b3; a5 <> b3; a5 < b3; a5 <= b3; a5 > b3; a5 >= b3
PRINT "LONG INTEGER "; a5 = b4; a5 <> b4; a5 < b4; a5 <= b4; a5 > b4; a5 >= b4
PRINT "LONG LONG "; a5 = b5; a5 <> b5; a5 < b5; a5 <= b5; a5 > b5; a5 >= b5
PRINT "LONG SINGLE "; a5 = b6; a5 <> b6; a5 < b6; a5 <= b6; a5 > b6; a5 >= b6
PRINT "LONG DOUBLE "; a5 = b7; a5 <> b7; a5 < b7; a5 <= b7; a5 > b7; a5 >= b7
PRINT "SINGLE BYTE "; a6 = b0; a6 <> b0; a6 < b0; a6 <= b0; a6 > b0; a6 >= b0
PRINT "SINGLE UBYTE "; a6 = b1; a6 <> b1; a6 < b1; a6 <= b1; a6 > b1; a6 >= b1
PRINT "SINGLE SHORT "; a6 = b2; a6 <> b2; a6 < b2; a6 <= b2; a6 > b2; a6 >= b2
PRINT "SINGLE USHORT "; a6 = b3; a6 <> b3; a6 < b3; a6 <= b3; a6 > b3; a6 >= b3
PRINT "SINGLE INTEGER "; a6 = b4; a6 <> b4; a6 < b4; a6 <= b4; a6 > b4; a6 >= b4
PRINT "SINGLE LONG "; a6 = b5; a6 <> b5; a6 < b5; a6 <= b5; a6 > b5; a6 >= b5
PRINT "SINGLE SINGLE "; a6 = b6; a6 <> b6; a6 < b6; a6 <= b6; a6 > b6; a6 >= b6
PRINT "SINGLE DOUBLE "; a6 = b7; a6 <> b7; a6 < b7; a6 <= b7; a6 > b7; a6 >= b7
PRINT "DOUBLE BYTE "; a7 = b0; a7 <> b0; a7 < b0; a7 <= b0; a7 > b0; a7 >= b0
PRINT "DOUBLE UBYTE "; a7 = b1; a7 <> b1; a7 < b1; a7 <= b1; a7 > b1; a7 >= b1
PRINT "DOUBLE SHORT "; a7 = b2; a7 <> b2; a7 < b2; a7 <= b2; a7 > b2; a7 >= b2
PRINT "DOUBLE USHORT "; a7 = b3; a7 <> b3; a7 < b3; a7 <= b3; a7 > b3; a7 >= b3
PRINT "DOUBLE INTEGER "; a7 = b4; a7 <> b4; a7 < b4; a7 <= b4; a7 > b4; a7 >= b4
PRINT "DOUBLE LONG "; a7 = b5; a7 <> b5; a7 < b5; a7 <= b5; a7 > b5; a7 >= b5
PRINT "DOUBLE SINGLE "; a7 = b6; a7 <> b6; a7 < b6; a7 <= b6; a7 > b6; a7 >= b6
PRINT "DOUBLE DOUBLE "; a7 = b7; a7 <> b7; a7 < b7; a7 <= b7; a7 > b7; a7 >= b7
