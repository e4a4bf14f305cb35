MATCH TYPE x
CASE INTEGER
CASE LONG
END MATCH
' ---- expect
error[E0220]: another CASE already takes this type
 --> test.bas:3:6
  |
3 | CASE LONG
  |      ^^^^
  = help: remove one of them; INTEGER and LONG take the same values, and so do SINGLE and DOUBLE
