SUB Leak(n AS INTEGER)
  LOCAL a$ = STRING$(1000, "x") + STR$(n)
  LOCAL b$ = a$ + a$
  THROW n
END SUB
c = 0
FOR i = 1 TO 300
  TRY
    Leak(i)
  CATCH
    c = c + ERR
  END TRY
NEXT
PRINT c
