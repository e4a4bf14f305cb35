DIM b AS BYTE, u AS UBYTE, s AS SHORT, w AS USHORT, i AS INTEGER, l AS LONG
b = 300 : PRINT b
s = 70000 : PRINT s
u = 257 : PRINT u
w = 65537 : PRINT w
l = 4294967297
i = l : PRINT i
l = 2147483648
i = l : PRINT i
b = l : PRINT b
l = -1
w = l : PRINT w
i = -129
b = i : PRINT b
s = 40000
PRINT s
b = s : PRINT b
