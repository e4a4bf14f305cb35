SUB Greet(name$, n AS INTEGER)
  PRINT name$; n
END SUB
SUB Plain
  PRINT "plain"
END SUB
SUB Empty0()
  PRINT "empty parens"
END SUB
CALL Greet("a", 1)
Greet("b", 2)
Greet "c", 3
CALL Plain
Plain
Plain()
CALL Empty0()
Empty0
Empty0()
Plain() : Plain()
