' A string that memory holds outlives a call that replaces it.
DIM v AS ANY, a(1) AS ANY
FUNCTION Spoil(x AS ANY) AS ANY
  v = "replaced" + STR$(1)
  a(0) = "gone" + STR$(2)
  RETURN x
END FUNCTION
v = "old" + STR$(0)
a(0) = "element" + STR$(0)
PRINT v + Spoil("+") + a(0)
v = "old" + STR$(1)
PRINT v = Spoil("old1"); v
a(0) = "e" + STR$(3)
a(1) = a(0) + Spoil(1)
PRINT a(1); " "; MAX(a(0), Spoil("a"))
