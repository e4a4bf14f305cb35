SWAP a%, b$
SWAP 1, a
' ---- expect
error[E0212]: SWAP needs two values of the same type, not INTEGER and STRING
 --> test.bas:1:1
  |
1 | SWAP a%, b$
  | ^^^^^^^^^^^
  = help: exchange them by way of a third variable
error[E0216]: this cannot be assigned to
 --> test.bas:2:6
  |
2 | SWAP 1, a
  |      ^
  = help: a variable, an array element, a field or a slice of a STRING variable can be
