DIM h AS HASHMAP
h("Key") = "upper"
h("key") = "lower"
h("") = "empty"
h(" ") = "blank"
PRINT h("Key"); h("key"); h(""); h(" "); h("KEY"); h.SIZE()
PRINT h.HASKEY(""); h.haskey("KEY"); h.Size()
