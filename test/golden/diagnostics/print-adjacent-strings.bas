PRINT "a" "b"
' ---- expect
error[E0101]: expected ';' or ',', found "b"
 --> test.bas:1:11
  |
1 | PRINT "a" "b"
  |           ^^^
  = help: put ; or , between items
