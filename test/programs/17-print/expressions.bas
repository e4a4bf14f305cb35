a = 3 : b = 4
PRINT a + b; a * b; a - b; a / b; a ^ b
PRINT "sum: "; a + b; ", product: "; a * b
PRINT (a + b) * 2
PRINT -a; - b
PRINT a = b; a < b; NOT a
PRINT "abc" + "def"; LEN("abc" + "def")
PRINT a;b;a
