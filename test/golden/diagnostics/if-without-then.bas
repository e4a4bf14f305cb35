IF x
PRINT 1
END IF
' ---- expect
error[E0101]: expected THEN, found end of line
 --> test.bas:1:5
  |
1 | IF x
  |     ^
  = help: write IF condition THEN
