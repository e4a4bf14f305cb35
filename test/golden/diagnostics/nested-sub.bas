SUB inner
SUB nested
END SUB
END SUB
' ---- expect
error[E0107]: SUB without END SUB
 --> test.bas:1:1
  |
1 | SUB inner
  | ^^^^^^^^^ opened here
  = help: close it with END SUB
error[E0106]: END SUB without SUB
 --> test.bas:4:1
  |
4 | END SUB
  | ^^^^^^^
  = help: remove it, or write SUB before it
