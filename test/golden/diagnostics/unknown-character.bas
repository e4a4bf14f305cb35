PRINT 1 $ 2
' ---- expect
error[E0001]: unexpected character '$'
 --> test.bas:1:9
  |
1 | PRINT 1 $ 2
  |         ^
  = help: a type suffix directly follows the name that it belongs to
