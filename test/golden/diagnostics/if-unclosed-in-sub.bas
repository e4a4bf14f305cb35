SUB s
IF x THEN
END SUB
' ---- expect
error[E0107]: IF without END IF
 --> test.bas:2:1
  |
2 | IF x THEN
  | ^^^^^^^^^ opened here
  = help: close it with END IF
