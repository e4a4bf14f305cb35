SUB Change(n AS INTEGER, s$, d)
  n = 99
  s$ = "changed"
  d = 9.5
  PRINT n; s$; d
END SUB
a% = 1 : b$ = "keep" : c = 2.5
Change(a%, b$, c)
PRINT a%; b$; c
Change((a%), b$ + "", c + 1)
PRINT a%; b$; c
