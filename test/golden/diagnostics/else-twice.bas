IF x THEN
PRINT 1
ELSE
PRINT 2
ELSE
PRINT 3
END IF
' ---- expect
error[E0113]: ELSE after ELSE
 --> test.bas:5:1
  |
5 | ELSE
  | ^^^^
  = help: ELSE is the last part of an IF
