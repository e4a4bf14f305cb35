SUB S(n AS INTEGER)
  LOCAL a AS INTEGER = n * 2, b$ = "b" + n
  LOCAL c = 0.5
  PRINT a; b$; c
  a = a + 1
END SUB
S(1)
S(2)
