count = 0
FOR i = 1 TO 10
  count = count + (i MOD 3 = 0)
NEXT i
PRINT count
a = 7
PRINT (a > 5) * 100 + (a > 6) * 10 + (a > 7)
PRINT (a = 7) - (a = 8)
flag% = a > 5 AND a < 10
PRINT flag%
flag% = a > 5 XOR a < 10
PRINT flag%
