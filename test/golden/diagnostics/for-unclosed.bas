FOR i = 1 TO 3
' ---- expect
error[E0107]: FOR without NEXT
 --> test.bas:1:1
  |
1 | FOR i = 1 TO 3
  | ^^^^^^^^^^^^^^ opened here
  = help: close it with NEXT
