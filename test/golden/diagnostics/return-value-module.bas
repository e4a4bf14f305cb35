RETURN 5
' ---- expect
error[E0601]: RETURN with a value is only possible in a FUNCTION, METHOD or WORKER that has a result
 --> test.bas:1:8
  |
1 | RETURN 5
  |        ^
  = help: write RETURN alone, or make this a FUNCTION
