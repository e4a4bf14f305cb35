GLOBAL g AS INTEGER = 1
total = 0
SUB Work(n AS INTEGER)
  SHARED total
  g = g * 2
  total = total + n
  IF n = 3 THEN THROW 3
END SUB
FOR i = 1 TO 4
  TRY
    Work(i)
  CATCH
    PRINT "i"; i
  END TRY
NEXT
PRINT g; " "; total
