DIM l AS LONG
l = 10000000001
d = 3.5
PRINT l MOD 7; " "; l \ 7; " "; l / 4; " "; l MOD d
PRINT 10.5 \ 3.9; " "; 10.5 MOD 3; " "; -10.5 MOD 3
x% = 17
PRINT x% MOD 5.5; " "; x% \ 5.5
