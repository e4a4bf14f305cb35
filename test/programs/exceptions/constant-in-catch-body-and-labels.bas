CONSTANT Limit = 3
n = 0
start:
n = n + 1
TRY
  IF n < Limit THEN THROW 50
  PRINT "n"; n
CATCH 50
  GOTO start
END TRY
