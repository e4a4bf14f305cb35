value = 3
DIM value(5)
value(3) = 9
value(value) = value(value) + value
PRINT value; value(3)
