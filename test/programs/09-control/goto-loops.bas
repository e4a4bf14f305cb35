n = 0
top:
n = n + 1
PRINT n;
IF n < 5 THEN GOTO top
PRINT
FOR i = 1 TO 10
  IF i = 3 THEN GOTO out
NEXT i
out:
PRINT i
FOR i = 1 TO 2
  PRINT "again "; i
NEXT
i = 0
WHILE i < 10
  i = i + 1
  IF i = 2 THEN GOTO skip
  PRINT i;
skip:
WEND
PRINT
