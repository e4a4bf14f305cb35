total = 0
READ n
WHILE n <> -1
  total = total + n
  count = count + 1
  READ n
WEND
PRINT count; " "; total
DATA 5, 10, 15, 20
DATA 25, -1
