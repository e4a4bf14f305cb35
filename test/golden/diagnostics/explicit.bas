OPTION EXPLICIT
x = 5
PRINT y
FOR i = 1 TO 3: NEXT
' ---- expect
error[E0310]: undeclared variable x
 --> test.bas:2:1
  |
2 | x = 5
  | ^
  = help: OPTION EXPLICIT is in force: declare it with DIM
error[E0310]: undeclared variable y
 --> test.bas:3:7
  |
3 | PRINT y
  |       ^
  = help: OPTION EXPLICIT is in force: declare it with DIM
error[E0310]: undeclared variable i
 --> test.bas:4:5
  |
4 | FOR i = 1 TO 3: NEXT
  |     ^
  = help: OPTION EXPLICIT is in force: declare it with DIM
