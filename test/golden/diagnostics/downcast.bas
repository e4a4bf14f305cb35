CLASS A
END CLASS
CLASS B EXTENDS A
END CLASS
DIM b AS B
DIM a AS A
b = a
b = NEW A()
a = 5
' ---- expect
error[E0204]: cannot assign A to B
 --> test.bas:7:5
  |
7 | b = a
  |     ^ this is an A
  = help: give it a value of type B
error[E0204]: cannot assign A to B
 --> test.bas:8:5
  |
8 | b = NEW A()
  |     ^^^^^^^ this is an A
  = help: give it a value of type B
error[E0204]: cannot assign INTEGER to A
 --> test.bas:9:5
  |
9 | a = 5
  |     ^ this is an INTEGER
  = help: give it a value of type A
