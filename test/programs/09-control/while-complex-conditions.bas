a = 0 : b = 10
WHILE a < b AND b > 5 OR a = 0
  a = a + 1
  b = b - 1
WEND
PRINT a; " "; b
DO WHILE (a > 0 AND b > 0) OR a > 100
  a = a - 2
LOOP
PRINT a
DO UNTIL a >= 3 OR b = 0
  a = a + 1
LOOP
PRINT a
