DIM i AS INTEGER
DIM j AS INTEGER
i = 1
WHILE i <= 3
  j = 1
  WHILE j <= 2
    PRINT i; ","; j
    j = j + 1
  WEND
  i = i + 1
WEND
PRINT "done"
