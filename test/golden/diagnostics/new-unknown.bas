x = NEW Foo
' ---- expect
error[E0306]: unknown class Foo
 --> test.bas:1:9
  |
1 | x = NEW Foo
  |         ^^^
  = help: CLASS Foo … END CLASS declares it
