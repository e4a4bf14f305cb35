1 = 2
(x) = 3
"a" = 4
x + 1
' ---- expect
error[E0103]: unexpected '='
 --> test.bas:1:3
  |
1 | 1 = 2
  |   ^ not part of a statement
  = help: remove it; statements are separated by : or a new line
error[E0103]: unexpected '('
 --> test.bas:2:1
  |
2 | (x) = 3
  | ^ not part of a statement
  = help: remove it; statements are separated by : or a new line
error[E0103]: unexpected "a"
 --> test.bas:3:1
  |
3 | "a" = 4
  | ^^^ not part of a statement
  = help: remove it; statements are separated by : or a new line
