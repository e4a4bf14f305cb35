FUNCTION f(a)
END FUNCTION
PRINT f()
PRINT f(1, 2)
PRINT f
' ---- expect
error[E0501]: f takes 1 argument, 0 given
 --> test.bas:3:7
  |
3 | PRINT f()
  |       ^^^
  = help: call it with 1 argument
error[E0501]: f takes 1 argument, 2 given
 --> test.bas:4:7
  |
4 | PRINT f(1, 2)
  |       ^^^^^^^
  = help: call it with 1 argument
error[E0501]: f takes 1 argument, 0 given
 --> test.bas:5:7
  |
5 | PRINT f
  |       ^
  = help: call it with 1 argument
