PRINT 7 MOD 3; " "; -7 MOD 3; " "; 7 MOD -3; " "; -7 MOD -3
PRINT 7.5 MOD 2; " "; -7.5 MOD 2; " "; 7.5 MOD -2; " "; 5.25 MOD 0.5
a = 10 : b = 4
PRINT a MOD b
DIM l AS LONG = 10000000007
PRINT l MOD 10; " "; -l MOD 10
PRINT 6 MOD 3; -6 MOD 3
