i = 0
REPEAT
  i = i + 1
  PRINT i;
UNTIL i >= 3
PRINT
REPEAT
  PRINT "once"
UNTIL 1
REPEAT : i = i - 1 : PRINT i; : UNTIL i = 0
PRINT
