TYPE P
  x AS INTEGER
END TYPE
DIM v AS ANY, p AS P, a(2) AS ANY, b(2) AS ANY, i AS INTEGER
v = p
PRINT v + p
a(0) = p
a() = a() + b()
i = SUM(a())
PRINT IIF(i, 1, "x")
SWAP v, i
v.x = 1
a() = 1
' ---- expect
error[E0204]: cannot assign P to ANY
 --> test.bas:5:5
  |
5 | v = p
  |     ^ this is a P
  = help: an ANY holds a number or a STRING; take a field
error[E0202]: + is not defined for P
 --> test.bas:6:11
  |
6 | PRINT v + p
  |           ^ this is a P
  = help: use their fields or elements
error[E0204]: cannot assign P to ANY
 --> test.bas:7:8
  |
7 | a(0) = p
  |        ^ this is a P
  = help: an ANY holds a number or a STRING; take a field
error[E0210]: arithmetic on whole arrays is not defined for elements of type ANY
 --> test.bas:8:7
  |
8 | a() = a() + b()
  |       ^^^^^^^^^
  = help: go through the elements with FOR
error[E0210]: arithmetic on whole arrays is not defined for elements of type ANY
 --> test.bas:9:5
  |
9 | i = SUM(a())
  |     ^^^^^^^^
  = help: go through the elements with FOR
error[E0202]: IIF is not defined between INTEGER and STRING
  --> test.bas:10:7
   |
10 | PRINT IIF(i, 1, "x")
   |       ^^^^^^^^^^^^^^
   = help: VAL(…) or STR$(…) converts
error[E0212]: SWAP needs two values of the same type, not ANY and INTEGER
  --> test.bas:11:1
   |
11 | SWAP v, i
   | ^^^^^^^^^
   = help: exchange them by way of a third variable
error[E0208]: an object is needed here, not ANY
  --> test.bas:12:1
   |
12 | v.x = 1
   | ^ this is an ANY
   = help: declare it with DIM … AS and the name of a TYPE or CLASS
