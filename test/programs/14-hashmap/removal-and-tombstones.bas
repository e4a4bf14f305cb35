DIM h AS HASHMAP
FOR i = 1 TO 60
  h("item" + i) = "v" + i
NEXT
FOR i = 1 TO 60 STEP 3
  h.REMOVE("item" + i)
NEXT
FOR i = 100 TO 130
  h("item" + i) = "w" + i
NEXT
h("item2") = "changed"
PRINT h.SIZE()
FOR k, v IN h
  PRINT k; v; " ";
NEXT
PRINT
PRINT h("item1"); "|"; h("item2"); "|"; h("item130")
