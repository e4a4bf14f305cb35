WHILE 1
FOR i = 1 TO 2
WEND
' ---- expect
error[E0107]: FOR without NEXT
 --> test.bas:2:1
  |
2 | FOR i = 1 TO 2
  | ^^^^^^^^^^^^^^ opened here
  = help: close it with NEXT
