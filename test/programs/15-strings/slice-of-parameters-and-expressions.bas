FUNCTION Cut$(s$, a AS INTEGER, b AS INTEGER)
  RETURN s$(a TO b)
END FUNCTION
PRINT Cut$("abcdef", 2, 4); Cut$("abc", 0, 9); "["; Cut$("abc", 3, 2); "]"
s$ = "abcdef"
PRINT s$(LEN(s$) - 1 TO); s$(1 TO LEN(s$) \ 2); s$(2 TO 3) + s$(TO 1)
IF s$(1 TO 3) = "abc" THEN PRINT "prefix"
s$(1 TO 1) = UCASE$(s$(1 TO 1))
PRINT s$
s$(2 TO 3) = s$(5 TO 6)
PRINT s$
