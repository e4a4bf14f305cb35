FOR n = 0 TO 9
  s = 0 : p = 1
  FOR i = 1 TO n
    s = s + i
    p = p * i
  NEXT i
  PRINT n; " "; s; " "; p; " ";
  FOR i = n TO 1 STEP -3 : PRINT i; : NEXT
  PRINT
NEXT n
