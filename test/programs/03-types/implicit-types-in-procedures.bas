SUB S
  x = 7 / 2
  n% = 7 / 2
  s$ = "t"
  PRINT x; n%; s$
  FOR i = 1 TO 2 : NEXT
  i = i / 2
  PRINT i
END SUB
S
