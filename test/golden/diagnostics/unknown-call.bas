PRINT foo(3)
foo 3
foo
foo(1)
' ---- expect
error[E0303]: unknown array or function foo
 --> test.bas:1:7
  |
1 | PRINT foo(3)
  |       ^^^
  = help: DIM foo(…) declares an array
error[E0304]: unknown procedure foo
 --> test.bas:2:1
  |
2 | foo 3
  | ^^^
  = help: SUB foo declares one, foo = … assigns to a variable
error[E0304]: unknown procedure foo
 --> test.bas:3:1
  |
3 | foo
  | ^^^
  = help: SUB foo declares one, foo = … assigns to a variable
error[E0304]: unknown procedure foo
 --> test.bas:4:1
  |
4 | foo(1)
  | ^^^
  = help: SUB foo declares one, foo = … assigns to a variable
