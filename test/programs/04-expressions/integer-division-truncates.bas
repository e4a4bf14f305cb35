PRINT 7 \ 2; " "; -7 \ 2; " "; 7 \ -2; " "; -7 \ -2
PRINT 7.9 \ 2; " "; 7 \ 2.9; " "; -7.9 \ 2; " "; 8.5 \ 2.5
a = 7.99 : b = 2.99
PRINT a \ b
DIM l AS LONG = 10000000000
PRINT l \ 3
PRINT -l \ 3
PRINT 1 \ 2; -1 \ 2
