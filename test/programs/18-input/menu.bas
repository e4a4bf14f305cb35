DO
  PRINT "1) add 2) double 3) quit"
  INPUT "choice: "; c
  SELECT CASE c
    CASE 1
      INPUT "a: "; a
      INPUT "b: "; b
      PRINT "sum "; a + b
    CASE 2
      INPUT "n: "; n
      PRINT "double "; n * 2
    CASE 3
      EXIT DO
    CASE ELSE
      PRINT "what?"
  END SELECT
LOOP
PRINT "bye"
