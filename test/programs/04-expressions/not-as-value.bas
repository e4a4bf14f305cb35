PRINT NOT 0; " "; NOT 5; " "; NOT -1; " "; NOT 1
a% = 5
b% = NOT a%
PRINT b%
c% = NOT (a% > 3)
PRINT c%
PRINT (NOT a%) + 6
PRINT NOT NOT a%
PRINT 15 AND NOT 4
