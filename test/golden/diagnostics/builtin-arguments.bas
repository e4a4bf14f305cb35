PRINT LEFT$("a")
PRINT SIN()
PRINT CHR$("a")
PRINT LEN(5)
' ---- expect
error[E0501]: LEFT$ takes 2 arguments, 1 given
 --> test.bas:1:7
  |
1 | PRINT LEFT$("a")
  |       ^^^^^^^^^^
  = help: call it with 2 arguments
error[E0501]: SIN takes 1 argument, 0 given
 --> test.bas:2:7
  |
2 | PRINT SIN()
  |       ^^^^^
  = help: call it with 1 argument
error[E0206]: a number is needed here, not STRING
 --> test.bas:3:12
  |
3 | PRINT CHR$("a")
  |            ^^^ this is a STRING
  = help: VAL(…) converts
error[E0207]: a STRING is needed here, not INTEGER
 --> test.bas:4:11
  |
4 | PRINT LEN(5)
  |           ^ this is an INTEGER
  = help: STR$(…) converts
