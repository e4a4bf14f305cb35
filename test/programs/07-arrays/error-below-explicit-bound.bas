DIM a(5 TO 10) AS INTEGER
a(5) = 1
PRINT a(5)
i = 4
PRINT a(i)
