' / gives DOUBLE, \ whole numbers, MOD by the operands.
DIM a AS ANY, b AS ANY
a = 7
b = 2
PRINT a / b; " "; a \ b; " "; a MOD b; " "; -a \ b; " "; -a MOD b
b = 2.5
PRINT a / b; " "; a \ b; " "; a MOD b
a = 7.9
PRINT a \ 2; " "; a MOD 2
a = 1
b = 0
PRINT a / b; " "; -a / b; " "; b / b
b = 0.0 * -1
PRINT 6 / (a + 1)
a = -2147483647 - 1
PRINT a \ -1; " "; a MOD -1
