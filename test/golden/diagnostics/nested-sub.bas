SUB outer
  SUB inner
    PRINT 1
  END SUB
  PRINT 2
END SUB
PRINT 3
' ---- expect
error[E0107]: SUB without END SUB
 --> test.bas:1:1
  |
1 | SUB outer
  | ^^^^^^^^^ opened here
  = help: close it with END SUB
