TYPE P
  X AS INTEGER
  S AS STRING
END TYPE
SUB Work(n AS INTEGER)
  DIM p AS P
  PRINT p; " ";
  p.X = n
  p.S = "n" + n
  IF n > 0 THEN Work(n - 1)
  PRINT p; " ";
END SUB
Work(2)
PRINT
