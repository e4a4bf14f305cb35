FOR i = 1 TO 3
  WHILE x < 3
    x = x + 1
NEXT
WEND
DO
  IF x = 1 THEN
    x = 2
LOOP
ELSE
END IF
WEND
' ---- expect
error[E0107]: WHILE without WEND
 --> test.bas:2:3
  |
2 |   WHILE x < 3
  |   ^^^^^^^^^^^ opened here
  = help: close it with WEND
error[E0107]: IF without END IF
 --> test.bas:7:3
  |
7 |   IF x = 1 THEN
  |   ^^^^^^^^^^^^^ opened here
  = help: close it with END IF
error[E0106]: WEND without WHILE
  --> test.bas:12:1
   |
12 | WEND
   | ^^^^
   = help: remove it, or write WHILE before it
