DIM h AS HASHMAP
h("s") = "hello"
PRINT LEN(h("s")); UCASE$(h("s")); LEFT$(h("s"), 2); h("s") + h("s")
IF h("s") = "hello" THEN PRINT "same"
h("t") = h("s")
h("s") = "x"
PRINT h("t")
SELECT CASE h("t")
  CASE "hello" : PRINT "found"
END SELECT
