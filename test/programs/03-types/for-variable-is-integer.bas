FOR i = 1 TO 3
NEXT i
i = i + 0.75
PRINT i
i = 7 / 2
PRINT i
