DIM a AS INTEGER, b AS INTEGER, s AS SINGLE
a = 7 : b = -2
PRINT 7 \ -2; " "; a \ b
PRINT 7 MOD -2; " "; a MOD b
PRINT 7 / -2; " "; a / b
PRINT 7 ^ -2; " "; a ^ b
PRINT (7 AND -2); " "; (a AND b)
PRINT (7 XOR -2); " "; (a XOR b)
PRINT NOT -2; " "; NOT b
PRINT STR$(1! / 3!); " ";
s = 1
PRINT STR$(s / 3!)
PRINT 7 > -2; a > b
