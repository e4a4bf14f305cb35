DIM v AS ANY, a(2) AS ANY, l AS LONG
INC v
INC v, 5
PRINT v
DEC v, 0.5
PRINT v
a(1) = 2147483647
INC a(1)
PRINT a(1)
l = 10
INC a(2), l
DEC a(2)
PRINT a(2)
v = "s"
INC v, "t"
PRINT v
DEC v
