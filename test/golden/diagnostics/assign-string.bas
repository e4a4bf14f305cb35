x% = "three"
' ---- expect
error[E0204]: cannot assign STRING to INTEGER
 --> test.bas:1:6
  |
1 | x% = "three"
  |      ^^^^^^^ this is a STRING
  = help: VAL(…) converts
