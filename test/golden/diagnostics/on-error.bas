ON ERROR GOTO 10
' ---- expect
error[E0114]: ON ERROR is not part of the language
 --> test.bas:1:1
  |
1 | ON ERROR GOTO 10
  | ^^
  = help: write TRY … CATCH … END TRY
