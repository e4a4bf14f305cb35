PRINT "abc
' ---- expect
error[E0002]: unterminated string
 --> test.bas:1:7
  |
1 | PRINT "abc
  |       ^^^^ the string starts here
  = help: end it with " on the same line; a quote inside a string is written \"
