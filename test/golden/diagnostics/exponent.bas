x = 1e+
' ---- expect
error[E0003]: a digit must follow the exponent sign
 --> test.bas:1:5
  |
1 | x = 1e+
  |     ^^^
  = help: write the exponent as in 1E5 or 1E-5
