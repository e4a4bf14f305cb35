a = 1 + _
PRINT a
b_ = 2
PRINT b_
