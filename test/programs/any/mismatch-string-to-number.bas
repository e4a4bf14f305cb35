DIM v AS ANY, n AS INTEGER
v = "12"
PRINT VAL(v)
n = v
PRINT "not reached"
