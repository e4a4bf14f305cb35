' Whole operands keep their width; a float counts as a LONG.
DIM a AS ANY, b AS ANY, l AS LONG
a = 12
b = 10
PRINT a AND b; " "; a OR b; " "; a XOR b; " "; a EQV b; " "; a IMP b; " "; NOT a
a = 6.9
PRINT a AND 3; " "; NOT a; " "; 1 OR a
l = 4294967296
a = l
PRINT a OR 1; " "; a AND -1; " "; NOT a
a = -1
PRINT a AND l; " "; a XOR 5
