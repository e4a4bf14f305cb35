TYPE T
x AS INTEGER
END TYPE
TYPE T
y AS INTEGER
END TYPE
CLASS T
END CLASS
' ---- expect
error[E0404]: type T is already defined
 --> test.bas:4:6
  |
4 | TYPE T
  |      ^
  = help: give one of them another name
error[E0404]: type T is already defined
 --> test.bas:7:7
  |
7 | CLASS T
  |       ^
  = help: give one of them another name
