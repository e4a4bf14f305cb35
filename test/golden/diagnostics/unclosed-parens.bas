DIM a(5
PRINT (1 + 2
x = a(1
PRINT 5
' ---- expect
error[E0101]: expected ')', found end of line
 --> test.bas:1:8
  |
1 | DIM a(5
  |        ^
  = help: close the parenthesis
error[E0101]: expected ')', found end of line
 --> test.bas:2:13
  |
2 | PRINT (1 + 2
  |             ^
  = help: close the parenthesis
error[E0101]: expected ')', found end of line
 --> test.bas:3:8
  |
3 | x = a(1
  |        ^
  = help: close the parenthesis
