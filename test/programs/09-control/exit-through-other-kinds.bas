FOR i = 1 TO 3
  WHILE 1
    IF i = 2 THEN EXIT FOR
    EXIT WHILE
  WEND
  PRINT "i"; i
NEXT i
PRINT "left at "; i
n = 0
DO
  FOR j = 1 TO 10
    n = n + 1
    IF n = 5 THEN EXIT DO
  NEXT j
LOOP
PRINT n; j
WHILE 1
  DO
    REPEAT
      EXIT WHILE
    UNTIL 1
  LOOP
WEND
PRINT "out"
