t = 0
n = 0
DO
  INPUT "n? ", x
  IF x = 0 THEN EXIT DO
  t = t + x
  n = n + 1
LOOP
PRINT
PRINT "count "; n; " total "; t; " average "; t / n
