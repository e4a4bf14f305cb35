SWAP a%, b$
SWAP 1, a
' ---- expect
error[E0212]: SWAP needs two values of the same type, not INTEGER and STRING
 --> test.bas:1:1
  |
1 | SWAP a%, b$
  | ^^^^^^^^^^^
error[E0216]: this cannot be assigned to
 --> test.bas:2:6
  |
2 | SWAP 1, a
  |      ^
