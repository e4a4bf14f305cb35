CONST N = 5
N = 6
CONST N = 7
CONST M = x
FOR N = 1 TO 3: NEXT
READ N
' ---- expect
error[E0217]: N is a CONSTANT and cannot be assigned to
 --> test.bas:2:1
  |
2 | N = 6
  | ^
  = help: declare it with DIM if it changes
error[E0405]: constant N is already defined
 --> test.bas:3:7
  |
3 | CONST N = 7
  |       ^
  = help: give one of them another name
error[E0215]: the value of a CONSTANT must be known at compile time
 --> test.bas:4:11
  |
4 | CONST M = x
  |           ^
  = help: use literals and earlier constants, or a variable
error[E0217]: N is a CONSTANT and cannot be assigned to
 --> test.bas:5:5
  |
5 | FOR N = 1 TO 3: NEXT
  |     ^
  = help: declare it with DIM if it changes
error[E0217]: N is a CONSTANT and cannot be assigned to
 --> test.bas:6:6
  |
6 | READ N
  |      ^
  = help: declare it with DIM if it changes
