i = 0
DO WHILE i < 2 : PRINT "a"; i; : i = i + 1 : LOOP
PRINT
i = 0
DO UNTIL i = 2
  PRINT "b"; i;
  i = i + 1
LOOP
PRINT
i = 5
DO
  PRINT "c"; i;
  i = i + 1
LOOP WHILE i < 5
PRINT
i = 0
DO
  PRINT "d"; i;
  i = i + 1
LOOP UNTIL i = 2
PRINT
i = 0
DO
  i = i + 1
  IF i = 4 THEN EXIT DO
LOOP
PRINT "e"; i
DO WHILE 0
  PRINT "never"
LOOP
DO UNTIL 1
  PRINT "never"
LOOP
