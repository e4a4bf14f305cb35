best% = 0
FOR i = 1 TO 1000
  DIM n AS LONG
  n = i
  steps% = 0
  WHILE n <> 1
    IF n MOD 2 = 0 THEN n = n \ 2 ELSE n = 3 * n + 1
    steps% = steps% + 1
  WEND
  IF steps% > best% THEN
    best% = steps%
    at1% = i
    PRINT i; ":"; steps%; " ";
  END IF
NEXT i
PRINT
PRINT "longest under 1000: "; at1%; " with "; best%; " steps"
n = 27
PRINT n;
FOR k = 1 TO 12
  n = IIF(n MOD 2 = 0, n \ 2, 3 * n + 1)
  PRINT " "; n;
NEXT k
PRINT
