FOR i = 1 TO 3 STEP 0
  PRINT "never"
NEXT i
PRINT "skipped"
z = 0
n = 0
FOR i = 1 TO 3 STEP z
  n = n + 1
  IF n = 4 THEN EXIT FOR
NEXT
PRINT n; i
