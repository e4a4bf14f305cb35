CLASS A
METHOD m(x AS INTEGER)
END METHOD
END CLASS
CLASS B EXTENDS A
METHOD m(x AS STRING)
END METHOD
END CLASS
' ---- expect
error[E0219]: METHOD m does not match the one it overrides in A
 --> test.bas:6:8
  |
6 | METHOD m(x AS STRING)
  |        ^
  = help: parameters and result must have the same types
