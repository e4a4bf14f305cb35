SUB Show(n AS INTEGER)
  LOCAL k AS INTEGER
  LOCAL s$
  DIM d(2) AS INTEGER
  k = n * 10
  s$ = "s" + n
  d(1) = n
  IF n > 1 THEN Show(n - 1)
  PRINT k; s$; d(1)
END SUB
Show(3)
