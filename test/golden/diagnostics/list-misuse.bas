DIM l AS LIST OF INTEGER
l.FOO()
l.APPEND("x")
l.GET()
' ---- expect
error[E0308]: LIST OF INTEGER has no member FOO
 --> test.bas:2:3
  |
2 | l.FOO()
  |   ^^^
  = help: a LIST has APPEND, GET, SET, LENGTH, REMOVE and others
error[E0201]: cannot convert STRING to INTEGER
 --> test.bas:3:10
  |
3 | l.APPEND("x")
  |          ^^^ this is a STRING
  = help: VAL(…) converts
error[E0501]: GET takes 1 argument, 0 given
 --> test.bas:4:1
  |
4 | l.GET()
  | ^^^^^^^
  = help: call it with 1 argument
