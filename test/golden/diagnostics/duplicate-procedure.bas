SUB s
END SUB
SUB s
END SUB
FUNCTION S
END FUNCTION
' ---- expect
error[E0403]: s is already defined
 --> test.bas:3:5
  |
3 | SUB s
  |     ^
  = help: give one of them another name
error[E0403]: S is already defined
 --> test.bas:5:10
  |
5 | FUNCTION S
  |          ^
  = help: give one of them another name
