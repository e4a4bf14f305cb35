FOR s$ = 1 TO 3
NEXT
' ---- expect
error[E0206]: a number is needed here, not STRING
 --> test.bas:1:5
  |
1 | FOR s$ = 1 TO 3
  |     ^^ this is a STRING
  = help: VAL(…) converts
