x = 
' ---- expect
error[E0102]: expected an expression, found end of line
 --> test.bas:1:5
  |
1 | x = 
  |     ^
  = help: write a number, a "string", a variable or a call
