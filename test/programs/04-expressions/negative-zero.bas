z = 0
PRINT -z
PRINT 0 - z
PRINT 1 / -z
PRINT z = -z
i% = 0
PRINT -i%
