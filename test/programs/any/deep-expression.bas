DIM v AS ANY
v = 1
PRINT v + v * 2 - (v + 3) * (v + 4) / (v + 1) + ((v + v) * (v + v) + (v + v)) * (v - 2)
PRINT ((((v + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2
PRINT "a" + v + (v + 1) + (v + (v + 2)) + v
