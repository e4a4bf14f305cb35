SUB s
GOTO out
END SUB
out: PRINT 1
' ---- expect
error[E0302]: label out is in another procedure
 --> test.bas:2:6
  |
2 | GOTO out
  |      ^^^
  = help: a jump cannot leave its procedure
