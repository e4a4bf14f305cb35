FOR i = 1 TO 3
  RESTORE
  READ a, b
  PRINT a + b * i; " ";
NEXT
RESTORE second
READ c
PRINT c
DATA 1, 2
second: DATA 99
