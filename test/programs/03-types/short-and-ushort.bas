DIM s AS SHORT, u AS USHORT
s = 32767
s = s + 1
PRINT s
s = 70000
PRINT s
s = -32769
PRINT s
u = 65535
PRINT u
u = u + 1
PRINT u
u = -1
PRINT u
u = 70000
PRINT u
