DIM x AS INTEGER
DIM x AS STRING
' ---- expect
error[E0406]: x is already declared as INTEGER
 --> test.bas:2:5
  |
2 | DIM x AS STRING
  |     ^
  = help: give one of them another name
