TYPE T
x AS INTEGER
PRINT 5
END TYPE
PRINT 6
' ---- expect
error[E0101]: expected AS, found '5'
 --> test.bas:3:7
  |
3 | PRINT 5
  |       ^
  = help: put AS in place of '5' or before it
