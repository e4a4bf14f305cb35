DIM b AS BYTE
b = 127
b = b + 1
PRINT b
b = 300
PRINT b
b = -1
PRINT b
b = 200
PRINT b
c@ = 255
PRINT c@
