NEXT
WEND
LOOP
END IF
END SUB
END SELECT
UNTIL 1
END TRY
CATCH
ELSE
CASE 1
' ---- expect
error[E0106]: NEXT without FOR
 --> test.bas:1:1
  |
1 | NEXT
  | ^^^^
  = help: remove it, or write FOR before it
error[E0106]: WEND without WHILE
 --> test.bas:2:1
  |
2 | WEND
  | ^^^^
  = help: remove it, or write WHILE before it
error[E0106]: LOOP without DO
 --> test.bas:3:1
  |
3 | LOOP
  | ^^^^
  = help: remove it, or write DO before it
error[E0106]: END IF without IF
 --> test.bas:4:1
  |
4 | END IF
  | ^^^^^^
  = help: remove it, or write IF before it
error[E0106]: END SUB without SUB
 --> test.bas:5:1
  |
5 | END SUB
  | ^^^^^^^
  = help: remove it, or write SUB before it
error[E0106]: END SELECT without SELECT CASE
 --> test.bas:6:1
  |
6 | END SELECT
  | ^^^^^^^^^^
  = help: remove it, or write SELECT CASE before it
error[E0106]: UNTIL without REPEAT
 --> test.bas:7:1
  |
7 | UNTIL 1
  | ^^^^^^^
  = help: remove it, or write REPEAT before it
error[E0106]: END TRY without TRY
 --> test.bas:8:1
  |
8 | END TRY
  | ^^^^^^^
  = help: remove it, or write TRY before it
error[E0106]: CATCH without TRY
 --> test.bas:9:1
  |
9 | CATCH
  | ^^^^^
  = help: remove it, or write TRY before it
error[E0106]: ELSE without IF
  --> test.bas:10:1
   |
10 | ELSE
   | ^^^^
   = help: remove it, or write IF before it
error[E0106]: CASE without SELECT CASE
  --> test.bas:11:1
   |
11 | CASE 1
   | ^^^^^^
   = help: remove it, or write SELECT CASE before it
