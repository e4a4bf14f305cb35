TYPE T
x AS INTEGER
END TYPE
DIM t AS T
t.y = 3
PRINT t.z
t = 5
t.x = "s"
' ---- expect
error[E0309]: T has no field y
 --> test.bas:5:3
  |
5 | t.y = 3
  |   ^
  = help: write one of the fields of T, or add y to it
error[E0309]: T has no field z
 --> test.bas:6:9
  |
6 | PRINT t.z
  |         ^
  = help: write one of the fields of T, or add z to it
error[E0204]: cannot assign INTEGER to T
 --> test.bas:7:5
  |
7 | t = 5
  |     ^ this is an INTEGER
  = help: give it a value of type T
error[E0204]: cannot assign STRING to INTEGER
 --> test.bas:8:7
  |
8 | t.x = "s"
  |       ^^^ this is a STRING
  = help: VAL(…) converts
