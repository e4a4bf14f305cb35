SEND PARENT, 1
' ---- expect
error[E0605]: PARENT is only possible inside a WORKER
 --> test.bas:1:6
  |
1 | SEND PARENT, 1
  |      ^^^^^^
  = help: outside, use the handle that SPAWN gave
