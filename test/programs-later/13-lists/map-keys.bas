DIM h AS HASHMAP
h("b") = "1" : h("a") = "2" : h("c") = "3" : h("z") = "4"
DIM k AS LIST OF STRING
k = h.KEYS()
PRINT k.JOIN(" "); k.LENGTH()
