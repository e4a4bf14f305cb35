x = y IS Foo
' ---- expect
error[E0306]: unknown class Foo
 --> test.bas:1:10
  |
1 | x = y IS Foo
  |          ^^^
  = help: CLASS Foo … END CLASS declares it
