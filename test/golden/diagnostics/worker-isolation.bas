WORKER w
PRINT g
SHARED g
INPUT x
OPEN "f" FOR INPUT AS 1
CLOSE
CLS
f = SPAWN w
CANCEL f
a(1) = 3
END WORKER
g = 3
DIM a(4)
' ---- expect
error[E0701]: a WORKER cannot use the module variable g
 --> test.bas:2:7
  |
2 | PRINT g
  |       ^
  = help: pass it as an argument, or declare a local with DIM
error[E0702]: SHARED is not possible in a WORKER
 --> test.bas:3:1
  |
3 | SHARED g
  | ^^^^^^^^
  = help: let the spawner do it
error[E0702]: INPUT is not possible in a WORKER
 --> test.bas:4:1
  |
4 | INPUT x
  | ^^^^^^^
  = help: let the spawner do it
error[E0702]: OPEN is not possible in a WORKER
 --> test.bas:5:1
  |
5 | OPEN "f" FOR INPUT AS 1
  | ^^^^^^^^^^^^^^^^^^^^^^^
  = help: let the spawner do it
error[E0702]: CLOSE is not possible in a WORKER
 --> test.bas:6:1
  |
6 | CLOSE
  | ^^^^^
  = help: let the spawner do it
error[E0702]: CLS is not possible in a WORKER
 --> test.bas:7:1
  |
7 | CLS
  | ^^^
  = help: let the spawner do it
error[E0702]: SPAWN is not possible in a WORKER
 --> test.bas:8:5
  |
8 | f = SPAWN w
  |     ^^^^^^^
  = help: let the spawner do it
error[E0702]: CANCEL is not possible in a WORKER
 --> test.bas:9:1
  |
9 | CANCEL f
  | ^^^^^^^^
  = help: let the spawner do it
error[E0701]: a WORKER cannot use the module variable a
  --> test.bas:10:1
   |
10 | a(1) = 3
   | ^
   = help: pass it as an argument, or declare a local with DIM
