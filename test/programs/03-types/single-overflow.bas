DIM s AS SINGLE
s = 1e39
PRINT s
s = -1e39
PRINT s
s = 3e38
PRINT s
s = s * 10
PRINT s
