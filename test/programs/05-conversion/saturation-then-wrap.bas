DIM b AS BYTE, u AS UBYTE, s AS SHORT, w AS USHORT
x = 1e10
b = x : u = x : s = x : w = x
PRINT b; " "; u; " "; s; " "; w
x = -1e10
b = x : u = x : s = x : w = x
PRINT b; " "; u; " "; s; " "; w
x = 300.7
b = x : u = x
PRINT b; " "; u
z = 0
b = z / z
PRINT b
