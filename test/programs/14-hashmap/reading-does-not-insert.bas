DIM h AS HASHMAP
a$ = h("x")
IF h("y") = "" THEN PRINT "absent"
PRINT h.SIZE(); LEN(a$)
