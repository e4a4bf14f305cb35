DIM v AS ANY
v = "12"
PRINT v + 1
PRINT v * 2
