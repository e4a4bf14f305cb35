GOTO start
first:
DATA 1, 2
start:
READ a, b, c, d
PRINT a; b; c; d
SUB S
  PRINT 9
END SUB
DATA 3, 4
