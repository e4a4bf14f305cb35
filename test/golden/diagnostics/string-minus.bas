x = "a" - 1
' ---- expect
error[E0202]: - is not defined between STRING and INTEGER
 --> test.bas:1:5
  |
1 | x = "a" - 1
  |     ^^^^^^^
  = help: VAL(…) or STR$(…) converts
