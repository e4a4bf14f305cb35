DIM a(1) AS STRING
a(0) = "module"
FUNCTION seen(w$) AS INTEGER
 STATIC h AS HASHMAP, a$(2), n
 seen = h.HASKEY(w$)
 h(w$) = 1
 a$(n MOD 3) = w$: n = n + 1
 PRINT "["; a$(0); a$(1); a$(2); "]";
END FUNCTION
FUNCTION other(w$) AS INTEGER
 STATIC h AS HASHMAP, a$(1 TO 2)
 other = h.SIZE()
 h(w$) = 1
 REDIM PRESERVE a$(1 TO other + 2)
 a$(other + 1) = w$
 PRINT UBOUND(a$); a$(1);
END FUNCTION
PRINT seen("a"); seen("b"); seen("a"); seen("c"); seen("c")
PRINT other("x"); other("y"); other("z")
PRINT a(0)
SUB rec(d)
 STATIC t(5)
 t(d) = t(d) + d
 IF d > 0 THEN rec d - 1
 IF d = 3 THEN PRINT SUM(t()); t(2)
END SUB
rec 3
rec 3
