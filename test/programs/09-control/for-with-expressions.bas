a = 2 : b = 3
FOR i = a * b TO a ^ b + b STEP a - 1
  PRINT i; " ";
NEXT
PRINT
FOR i = LEN("abc") TO 0 STEP -1 : PRINT i; : NEXT
PRINT
DIM n(3) AS INTEGER
n(0) = 2 : n(1) = 4
FOR i = n(0) TO n(1) : PRINT i; : NEXT
PRINT
FOR i = -n(1) TO -n(0) : PRINT i; : NEXT
PRINT
