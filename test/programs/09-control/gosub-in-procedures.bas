SUB Work(n AS INTEGER)
  PRINT "start"; n
  GOSUB inner
  FOR i = 1 TO 2
    GOSUB inner
  NEXT
  PRINT "end"; n
  EXIT SUB
inner:
  n = n + 10
  PRINT "inner"; n
  RETURN
END SUB
Work(1)
Work(2)
