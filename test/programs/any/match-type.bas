SUB Kind(v AS ANY)
  MATCH TYPE v
    CASE INTEGER n% : PRINT "int "; n% + 1
    CASE DOUBLE x : PRINT "float "; x / 2
    CASE STRING s$ : PRINT "string "; LEFT$(s$, 1)
    CASE ELSE : PRINT "other"
  END MATCH
END SUB
Kind 41
Kind 5.0
Kind 2.5
Kind "hello"
Kind ""
DIM h AS HASHMAP, v AS ANY
h("a") = "b"
v = h
Kind v
DIM g AS HASHMAP
g = v
PRINT g("a")
