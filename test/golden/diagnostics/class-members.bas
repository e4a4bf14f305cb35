CLASS C
METHOD M
END METHOD
END CLASS
DIM c AS C
c.N()
PRINT c.M()
c.q = 3
' ---- expect
error[E0308]: C has no member N
 --> test.bas:6:3
  |
6 | c.N()
  |   ^
  = help: write one of the members of C
error[E0205]: c.M() has no value
 --> test.bas:7:7
  |
7 | PRINT c.M()
  |       ^^^^^ returns nothing
  = help: a FUNCTION has a value; a SUB is called as a statement
error[E0308]: C has no member q
 --> test.bas:8:3
  |
8 | c.q = 3
  |   ^
  = help: write one of the members of C
