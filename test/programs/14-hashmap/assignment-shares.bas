DIM a AS HASHMAP, b AS HASHMAP
a("x") = "1"
b = a
b("y") = "2"
PRINT a.SIZE(); a("y"); b("x")
