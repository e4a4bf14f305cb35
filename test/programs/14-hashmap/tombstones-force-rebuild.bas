DIM h AS HASHMAP
FOR i = 1 TO 200
  h("n" + i) = i
  IF i > 5 THEN h.REMOVE("n" + (i - 5))
NEXT
PRINT h.SIZE()
FOR EACH k IN h
  PRINT k; " ";
NEXT
PRINT
