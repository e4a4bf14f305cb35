SUB Count
  DIM n AS INTEGER
  DIM s AS STRING
  n = n + 1
  s = s + "x"
  PRINT n; s
END SUB
Count
Count
Count
