x = 1 : x% = 2 : x$ = "three" : x! = 4.5
SUB S
  PRINT x; x%; x$; x!
  x = 10 : x$ = "ten"
END SUB
S
PRINT x; x%; x$; x!
