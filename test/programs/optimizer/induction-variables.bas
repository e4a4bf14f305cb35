DIM a(100) AS INTEGER
FOR i = 0 TO 100 STEP 7
  a(i) = i * 4 - 3
  j = 100 - i
  a(j) = a(j) + j * 3
NEXT i
t = 0
FOR i = 100 TO 0 STEP -1
  t = t + a(i) * (i + 1)
NEXT i
PRINT STR$(t)
n% = 0
FOR i = 0 TO 9
  FOR j = i TO 9
    FOR k = j TO 9
      n% = n% + i * 100 + j * 10 + k
    NEXT k
  NEXT j
NEXT i
PRINT n%
