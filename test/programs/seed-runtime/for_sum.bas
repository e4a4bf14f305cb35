s = 0
FOR i = 1 TO 10
  s = s + i
NEXT i
PRINT s
