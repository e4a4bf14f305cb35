DIM b AS UBYTE
b = 255
PRINT b
b = b + 1
PRINT b
b = -1
PRINT b
b = 511
PRINT b
PRINT b + 1
