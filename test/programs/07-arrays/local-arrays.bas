DIM a(2) AS INTEGER
a(1) = 100
SUB Work(n AS INTEGER)
  DIM a(5) AS INTEGER
  DIM w(n) AS STRING
  a(5) = a(5) + n
  w(n) = w(n) + "w" + n
  PRINT a(5); w(n); UBOUND(w)
  IF n > 1 THEN
    Work(n - 1)
    PRINT "back "; a(5); w(n)
  END IF
END SUB
Work(3)
PRINT a(1); UBOUND(a)
