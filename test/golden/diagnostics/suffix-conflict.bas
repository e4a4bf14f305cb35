DIM x% AS STRING
' ---- expect
error[E0211]: the suffix of x% contradicts AS STRING
 --> test.bas:1:5
  |
1 | DIM x% AS STRING
  |     ^^
  = help: leave out one of them
