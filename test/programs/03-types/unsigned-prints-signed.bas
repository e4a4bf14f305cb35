DIM u AS UINTEGER, v AS ULONG
u = -1
v = -1
PRINT u; " "; v
u = 5
v = 6
PRINT u - 6; " "; v - 7
PRINT u; v
