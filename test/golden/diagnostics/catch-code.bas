TRY
CATCH x
END TRY
' ---- expect
error[E0606]: CATCH takes whole numbers
 --> test.bas:2:7
  |
2 | CATCH x
  |       ^
  = help: write CATCH alone for any error
