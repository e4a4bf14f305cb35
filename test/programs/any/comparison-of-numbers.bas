DIM i AS ANY, d AS ANY, l AS ANY, k AS LONG
i = 3
d = 6 / 2
k = 3
l = k
PRINT i = d; i = l; d = l; i <> d; i < 3.5; d >= 3; l <= 2; 2 < i; 3.5 > l
k = 9007199254740993
l = k
d = 9007199254740992.0
d = d * 1.0
PRINT l = d; l > d; d < l; l <> d
d = 0 / 0.0
d = d - d
PRINT d = d; d <> d; d < 1; d > 1
