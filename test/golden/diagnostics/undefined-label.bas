GOTO nowhere
GOSUB 100
' ---- expect
error[E0301]: undefined label nowhere
 --> test.bas:1:6
  |
1 | GOTO nowhere
  |      ^^^^^^^
  = help: write nowhere: where it is to go on
error[E0301]: undefined label 100
 --> test.bas:2:7
  |
2 | GOSUB 100
  |       ^^^
  = help: start a line with 100
