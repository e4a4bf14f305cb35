LOCAL x
SHARED y
SUB s
GLOBAL z
END SUB
' ---- expect
error[E0110]: LOCAL is only possible inside a procedure
 --> test.bas:1:1
  |
1 | LOCAL x
  | ^^^^^^^
  = help: at module level, declare with DIM or GLOBAL
error[E0110]: SHARED is only possible inside a procedure
 --> test.bas:2:1
  |
2 | SHARED y
  | ^^^^^^^^
  = help: at module level, declare with DIM or GLOBAL
error[E0109]: GLOBAL is only possible at module level
 --> test.bas:4:1
  |
4 | GLOBAL z
  | ^^^^^^^^
  = help: move it out of the procedure
