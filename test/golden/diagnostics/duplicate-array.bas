DIM a(5)
DIM a(6)
' ---- expect
error[E0402]: Array already declared: a
 --> test.bas:2:5
  |
2 | DIM a(6)
  |     ^
  = help: REDIM changes the size of an array
