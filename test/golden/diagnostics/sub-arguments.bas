SUB s(a)
END SUB
s
s 1, 2
CALL s(1, 2)
' ---- expect
error[E0501]: s takes 1 argument, 0 given
 --> test.bas:3:1
  |
3 | s
  | ^
  = help: call it with 1 argument
error[E0501]: s takes 1 argument, 2 given
 --> test.bas:4:1
  |
4 | s 1, 2
  | ^
  = help: call it with 1 argument
error[E0501]: s takes 1 argument, 2 given
 --> test.bas:5:6
  |
5 | CALL s(1, 2)
  |      ^^^^^^^
  = help: call it with 1 argument
