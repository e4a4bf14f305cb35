DIM a(3)
s$ = a()
PRINT a()
PRINT a
SUB q(x)
END SUB
q a()
' ---- expect
error[E0505]: a subscript is missing
 --> test.bas:2:6
  |
2 | s$ = a()
  |      ^^^
  = help: write one for each dimension
error[E0505]: a subscript is missing
 --> test.bas:3:7
  |
3 | PRINT a()
  |       ^^^
  = help: write one for each dimension
error[E0502]: whole arrays cannot be passed
 --> test.bas:7:3
  |
7 | q a()
  |   ^^^
  = help: module arrays are visible in every procedure
