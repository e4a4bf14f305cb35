x = SPAWN nope(1)
' ---- expect
error[E0311]: unknown worker nope
 --> test.bas:1:11
  |
1 | x = SPAWN nope(1)
  |           ^^^^
  = help: WORKER nope … END WORKER declares it
