DIM a(3) AS INTEGER
s$ = "x"
i = 0
TRY
  FOR i = 1 TO 5
    a(i) = i * i
    s$ = s$ + STR$(i)
  NEXT
CATCH 9
  PRINT i; " "; s$; " "; a(3)
END TRY
