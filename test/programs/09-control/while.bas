i = 0
WHILE i < 3
  PRINT i;
  i = i + 1
WEND
PRINT
WHILE 0
  PRINT "never"
WEND
WHILE i > 0 : i = i - 1 : PRINT i; : WEND
PRINT
a = 10
WHILE a
  a = a - 4
  IF a < 0 THEN a = 0
  PRINT a; ",";
WEND
PRINT
