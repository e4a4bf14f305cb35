DIM l AS LIST OF STRING = LIST("a", "b", "c")
FOR EACH s IN l
  PRINT s; " ";
NEXT
FOR s, i IN l
  PRINT i; s; " ";
NEXT
PRINT
DIM n AS LIST OF INTEGER = LIST(5, 6, 7)
t = 0
FOR EACH x IN n
  IF x = 7 THEN EXIT FOR
  t = t + x
NEXT
PRINT t
