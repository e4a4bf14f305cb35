FOR n = 0 TO 7
  a = 1 : b = 2 : s$ = "x"
  IF n AND 1 THEN a = b : b = 5
  IF n AND 2 THEN
    b = a + b
    s$ = s$ + "y"
  ELSE
    a = b - a
  END IF
  IF n AND 4 THEN SWAP a, b : s$ = "z" + s$
  c = IIF(a > b, a - b, b - a)
  DO WHILE c > 3
    c = c - 2
    IF c = 4 THEN EXIT DO
    a = a + 1
  LOOP
  PRINT a; " "; b; " "; c; " "; s$
NEXT n
