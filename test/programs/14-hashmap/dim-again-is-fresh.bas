FOR i = 1 TO 3
  DIM h AS HASHMAP
  h("k" + i) = "v"
  PRINT h.SIZE();
NEXT
PRINT
