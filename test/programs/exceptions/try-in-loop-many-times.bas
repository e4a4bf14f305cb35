n = 0
m = 0
FOR i = 1 TO 3000
  TRY
    IF i MOD 3 = 0 THEN THROW i MOD 7
    n = n + 1
  CATCH 0, 1, 2
    m = m + 1
  CATCH
    m = m + 100
  END TRY
NEXT
PRINT n; " "; m
