SUB s
RETURN 5
END SUB
' ---- expect
error[E0601]: RETURN with a value is only possible in a FUNCTION, METHOD or WORKER that has a result
 --> test.bas:2:8
  |
2 | RETURN 5
  |        ^
  = help: write RETURN alone, or make this a FUNCTION
