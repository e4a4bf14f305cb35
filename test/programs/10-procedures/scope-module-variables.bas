total = 5
name1$ = "main"
SUB Show
  PRINT total; name1$
  total = total + 1
END SUB
Show
Show
PRINT total
SUB UseLater
  PRINT later
  later = 7
END SUB
later = 3
UseLater
PRINT later
