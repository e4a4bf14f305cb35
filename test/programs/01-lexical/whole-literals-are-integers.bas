' a whole value in the 32-bit range is INTEGER, so it prints every digit
PRINT 1000000
PRINT 1234567.0
PRINT 2147483647
PRINT 3.0
PRINT 100000000 + 1
' with a DOUBLE suffix the console format applies
PRINT 1000000#
PRINT 1234567#
