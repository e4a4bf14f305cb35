EXIT FOR
EXIT DO
CONTINUE
EXIT SUB
' ---- expect
error[E0111]: EXIT FOR outside FOR loop
 --> test.bas:1:1
  |
1 | EXIT FOR
  | ^^^^^^^^
  = help: remove it, or leave with GOTO
error[E0111]: EXIT DO outside DO loop
 --> test.bas:2:1
  |
2 | EXIT DO
  | ^^^^^^^
  = help: remove it, or leave with GOTO
error[E0111]: CONTINUE outside any loop
 --> test.bas:3:1
  |
3 | CONTINUE
  | ^^^^^^^^
  = help: remove it, or leave with GOTO
