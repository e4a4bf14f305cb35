DIM v AS ANY
v = 0
PRINT 1 / v
PRINT 5 \ v
