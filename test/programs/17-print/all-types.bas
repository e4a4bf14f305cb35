DIM b AS BYTE = -5, ub AS UBYTE = 250, s AS SHORT = -300, us AS USHORT = 60000, i AS INTEGER = -70000, l AS LONG = -9000000000
DIM f AS SINGLE = 0.1, d AS DOUBLE = 0.1, t AS STRING = "text"
PRINT b, ub, s, us, i, l, f, d, t
PRINT b; ub; s; us; i; l; f; d; t
PRINT 3 > 2; 2 > 3
PRINT -b; -ub; -s
