PRINT PEEK(5)
POKE 5, 3
' ---- expect
error[E0313]: PEEK is reserved and has no implementation
 --> test.bas:1:7
  |
1 | PRINT PEEK(5)
  |       ^^^^
  = help: arrays, MK…$ and CV… take its place
error[E0313]: POKE is reserved and has no implementation
 --> test.bas:2:1
  |
2 | POKE 5, 3
  | ^^^^
  = help: arrays, MK…$ and CV… take its place
