OPTION FOO
' ---- expect
error[E0108]: Unknown OPTION directive: FOO
 --> test.bas:1:8
  |
1 | OPTION FOO
  |        ^^^
  = help: known are BASE, BOUNDS_CHECK, EXPLICIT, SAMM, DETECTSTRING, UNICODE, ASCII, BITWISE, LOGICAL, ERROR, CANCELLABLE
