x = 7
y = x / 2
PRINT y
x = 1000000
PRINT x
big = 123456789
PRINT big
PRINT STR$(big)
