' + with a string joins texts; numbers in string format.
DIM v AS ANY, w AS ANY, s AS STRING
v = "n="
w = 1 / 3
PRINT v + w
PRINT w + v
PRINT v + 5 + 6
PRINT 5 + 6 + v
s = "<" + v + w + ">"
PRINT s
v = v + v + v
PRINT v; LEN(v)
v = ""
PRINT "[" + v + "]" + (v + 1)
