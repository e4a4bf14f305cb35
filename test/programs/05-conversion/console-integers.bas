PRINT 0; " "; -0; " "; 1; " "; -1; " "; 999999; " "; 1000000; " "; 2147483647
DIM l AS LONG
l = -9000000000
PRINT l
DIM i AS INTEGER
i = 1234567
PRINT i; ","; -i
