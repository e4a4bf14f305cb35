SELECT CASE x
PRINT 1
CASE "a"
END SELECT
' ---- expect
error[E0117]: statement before the first CASE
 --> test.bas:2:7
  |
2 | PRINT 1
  |       ^
  = help: move it before SELECT or behind a CASE
