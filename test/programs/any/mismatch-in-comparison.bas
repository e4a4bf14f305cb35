DIM v AS ANY
v = "1"
PRINT v = "1"
PRINT v = 1
