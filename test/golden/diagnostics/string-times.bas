x = "a" * "b"
' ---- expect
error[E0202]: * is not defined between STRING and STRING
 --> test.bas:1:5
  |
1 | x = "a" * "b"
  |     ^^^^^^^^^
  = help: VAL(…) makes a number of a STRING
