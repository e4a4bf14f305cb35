' Assigning converts as between typed variables.
DIM v AS ANY, i AS INTEGER, b AS BYTE, u AS UBYTE, s AS SHORT, l AS LONG, f AS SINGLE, d AS DOUBLE, t AS STRING
v = 3.99
i = v : l = v : b = v : f = v : d = v
PRINT i; " "; l; " "; b; " "; f; " "; d
v = -1e20
i = v : l = v : u = v
PRINT i; " "; l; " "; u
v = 300
b = v : u = v : s = v * 300
PRINT b; " "; u; " "; s
l = 4294967297
v = l
i = v : d = v
PRINT i; " "; d
v = "text"
t = v
PRINT t; LEN(t)
v = 0 / 0.0
i = v
PRINT i
