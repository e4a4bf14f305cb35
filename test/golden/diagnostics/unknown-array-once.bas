PRINT q(1)
q(2) = 3
PRINT Q(3) + q(4), r(1)
' ---- expect
error[E0303]: unknown array or function q
 --> test.bas:1:7
  |
1 | PRINT q(1)
  |       ^
  = help: DIM q(…) declares an array
error[E0303]: unknown array or function r
 --> test.bas:3:20
  |
3 | PRINT Q(3) + q(4), r(1)
  |                    ^
  = help: DIM r(…) declares an array
