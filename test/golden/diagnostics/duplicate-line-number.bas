10 PRINT
10 PRINT
' ---- expect
error[E0401]: duplicate label 10
 --> test.bas:2:1
  |
2 | 10 PRINT
  | ^^
  = help: give one of them another name
