DIM v AS ANY, f AS SINGLE
f = 0.1
v = f
PRINT v = 0.1; v = f; STR$(v)
f = v
PRINT f = v
MATCH TYPE v
  CASE INTEGER : PRINT "int"
  CASE SINGLE x! : PRINT "float "; x!
END MATCH
