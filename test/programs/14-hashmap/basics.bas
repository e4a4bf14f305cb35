DIM h AS HASHMAP
h("one") = "1"
h("two") = "2"
PRINT h("one"); h("two"); "["; h("three"); "]"
PRINT h.SIZE(); h.HASKEY("one"); h.HASKEY("three")
h("one") = "uno"
PRINT h("one"); h.SIZE()
PRINT h.REMOVE("one"); h.REMOVE("one"); h.SIZE(); h.HASKEY("one")
h.REMOVE("two")
PRINT h.SIZE()
