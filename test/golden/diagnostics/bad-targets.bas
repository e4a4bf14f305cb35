READ a()
DELETE 5
' ---- expect
error[E0303]: unknown array or function a
 --> test.bas:1:6
  |
1 | READ a()
  |      ^
  = help: DIM a(…) declares an array
error[E0216]: this cannot be assigned to
 --> test.bas:2:8
  |
2 | DELETE 5
  |        ^
  = help: a variable, an array element, a field or a slice of a STRING variable can be
