DIM x AS Foo
' ---- expect
error[E0305]: unknown type Foo
 --> test.bas:1:10
  |
1 | DIM x AS Foo
  |          ^^^
  = help: TYPE Foo … END TYPE declares it
