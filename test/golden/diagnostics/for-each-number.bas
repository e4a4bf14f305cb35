FOR EACH x IN 5
NEXT
' ---- expect
error[E0209]: cannot iterate over INTEGER
 --> test.bas:1:15
  |
1 | FOR EACH x IN 5
  |               ^
  = help: FOR EACH takes an array, a LIST or a HASHMAP
