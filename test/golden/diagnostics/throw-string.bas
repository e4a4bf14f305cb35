THROW "x"
' ---- expect
error[E0206]: a number is needed here, not STRING
 --> test.bas:1:7
  |
1 | THROW "x"
  |       ^^^ this is a STRING
  = help: VAL(…) converts
