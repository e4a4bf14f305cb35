DIM h AS HASHMAP
FOR i = 1 TO 300
  h("k" + i) = i * i
NEXT i
PRINT h.SIZE()
t = 0
n = 0
FOR k, v IN h
  n = n + 1
  IF n <= 20 OR n > 290 THEN PRINT k; "="; v; " ";
  t = t + VAL(v)
NEXT
PRINT
PRINT n; " "; STR$(t)
