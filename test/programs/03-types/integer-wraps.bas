DIM i AS INTEGER
i = 2147483647
PRINT i
i = i + 1
PRINT i
i = i - 1
PRINT i
i = 65536
i = i * i
PRINT i
DIM y%
y% = 100000
PRINT y% * y%
