DIM i AS INTEGER, l AS LONG, b AS BYTE
i = 2.9 : PRINT i
i = -2.9 : PRINT i
i = 0.999999 : PRINT i
x = 7.5
i = x : PRINT i
i = -x : PRINT i
l = 1e15 + 0.7 : PRINT l
l = -5000000000.9 : PRINT l
b = 12.99 : PRINT b
b = -12.99 : PRINT b
s! = 3.99
i = s! : PRINT i
