IF "a" = 1 THEN PRINT 1
' ---- expect
error[E0203]: cannot compare STRING with INTEGER
 --> test.bas:1:4
  |
1 | IF "a" = 1 THEN PRINT 1
  |    ^^^^^^^
  = help: VAL(…) or STR$(…) converts
