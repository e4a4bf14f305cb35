TYPE A
b AS B
END TYPE
TYPE B
a AS A
END TYPE
' ---- expect
error[E0214]: TYPE B contains itself
 --> test.bas:5:1
  |
5 | a AS A
  | ^
  = help: a class reference can refer back
