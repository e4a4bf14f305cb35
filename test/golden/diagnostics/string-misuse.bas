DIM s AS STRING
s.foo = 3
PRINT s(3)
' ---- expect
error[E0208]: an object is needed here, not STRING
 --> test.bas:2:1
  |
2 | s.foo = 3
  | ^ this is a STRING
  = help: declare it with DIM … AS and the name of a TYPE or CLASS
error[E0312]: s is not an array
 --> test.bas:3:7
  |
3 | PRINT s(3)
  |       ^
  = help: DIM s(…) declares one
