n = 2.9
PRINT n
FOR n = 1 TO 2
NEXT n
PRINT n
