x = CREATE Nope(1)
' ---- expect
error[E0305]: unknown type Nope
 --> test.bas:1:12
  |
1 | x = CREATE Nope(1)
  |            ^^^^
  = help: TYPE Nope … END TYPE declares it
