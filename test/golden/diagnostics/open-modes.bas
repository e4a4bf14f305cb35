OPEN "f" FOR INPUT OUTPUT AS 1
OPEN "f" AS 1
' ---- expect
error[E0112]: file modes INPUT and OUTPUT exclude each other
 --> test.bas:1:20
  |
1 | OPEN "f" FOR INPUT OUTPUT AS 1
  |                    ^^^^^^
  = help: name one of INPUT, OUTPUT, APPEND and RANDOM; BINARY may stand beside it
error[E0101]: expected FOR, found 'AS'
 --> test.bas:2:10
  |
2 | OPEN "f" AS 1
  |          ^^
  = help: put FOR in place of 'AS' or before it
