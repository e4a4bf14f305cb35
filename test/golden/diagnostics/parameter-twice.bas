SUB f(a, a)
END SUB
' ---- expect
error[E0408]: parameter a occurs twice
 --> test.bas:1:10
  |
1 | SUB f(a, a)
  |          ^
  = help: give one of them another name
