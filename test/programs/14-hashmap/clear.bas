DIM h AS HASHMAP
h("a") = "1"
h("b") = "2"
h.CLEAR()
PRINT h.SIZE(); h.HASKEY("a"); "["; h("a"); "]"
FOR EACH k IN h
  PRINT "never"
NEXT
h("c") = "3"
PRINT h.SIZE(); h("c")
