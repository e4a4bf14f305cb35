' INTEGER op INTEGER stays INTEGER and wraps; one LONG makes LONG.
DIM v AS ANY, w AS ANY, l AS LONG
v = 2147483647
PRINT v + 1; " "; v * 2; " "; -v - 2
w = -2147483647 - 1
PRINT w - 1; " "; -w; " "; ABS(w)
l = 1
w = l
PRINT v + w; " "; w + v; " "; v * (w + w)
PRINT v + l; " "; l + v
