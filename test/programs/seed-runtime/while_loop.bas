x = 1
WHILE x <= 5
  PRINT x
  x = x + 1
WEND
