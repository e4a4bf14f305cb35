DIM v AS ANY, k AS INTEGER
FOR k = 0 TO 1
  v = k
  v = IIF(k, v, "none")
  PRINT v
NEXT
