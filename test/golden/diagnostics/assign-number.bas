s$ = 5
' ---- expect
error[E0204]: cannot assign INTEGER to STRING
 --> test.bas:1:6
  |
1 | s$ = 5
  |      ^ this is an INTEGER
  = help: STR$(…) converts
