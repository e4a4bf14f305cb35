PRINT ME.x
SUPER.m()
' ---- expect
error[E0603]: ME is only possible inside a CLASS
 --> test.bas:1:7
  |
1 | PRINT ME.x
  |       ^^
  = help: elsewhere, name the object
error[E0603]: SUPER is only possible inside a CLASS
 --> test.bas:2:1
  |
2 | SUPER.m()
  | ^^^^^^^^^
  = help: elsewhere, name the object
