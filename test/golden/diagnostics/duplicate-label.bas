a: PRINT 1
a: PRINT 2
' ---- expect
error[E0401]: duplicate label a
 --> test.bas:2:1
  |
2 | a: PRINT 2
  | ^
  = help: give one of them another name
