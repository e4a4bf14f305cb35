DIM h AS HASHMAP
h("b") = "1"
h("a") = "2"
h("c") = "3"
h("z") = "4"
FOR EACH k IN h
  PRINT k; " ";
NEXT
PRINT
FOR k, v IN h
  PRINT k; "="; v; " ";
NEXT
PRINT
