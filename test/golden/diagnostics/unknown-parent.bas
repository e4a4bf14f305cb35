CLASS A EXTENDS Nope
END CLASS
' ---- expect
error[E0307]: unknown parent class Nope
 --> test.bas:1:17
  |
1 | CLASS A EXTENDS Nope
  |                 ^^^^
  = help: the parent must be declared earlier
