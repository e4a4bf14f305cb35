x = 1
TRY
  x = 2
  THROW 9
  x = 3
CATCH
  PRINT x
  x = x + 10
END TRY
PRINT x
