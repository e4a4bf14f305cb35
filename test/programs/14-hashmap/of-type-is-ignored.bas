DIM h AS HASHMAP OF INTEGER
h("a") = 5
PRINT h("a") + "x"
PRINT h("a") + h("a")
