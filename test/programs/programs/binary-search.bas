CONSTANT N = 49
DIM a(N) AS INTEGER
FOR i = 0 TO N : a(i) = i * 3 + 1 : NEXT
FUNCTION Find(x AS INTEGER, BYREF steps AS INTEGER) AS INTEGER
  LOCAL lo AS INTEGER, hi AS INTEGER, m AS INTEGER
  lo = 0 : hi = N
  steps = 0
  WHILE lo <= hi
    steps = steps + 1
    m = (lo + hi) \ 2
    IF a(m) = x THEN RETURN m
    IF a(m) < x THEN lo = m + 1 ELSE hi = m - 1
  WEND
  RETURN -1
END FUNCTION
DIM s AS INTEGER
FOR i = 0 TO 150 STEP 25
  p = Find(i, s)
  PRINT i; ": ";
  IF p < 0 THEN PRINT "absent"; ELSE PRINT "at "; p;
  PRINT " after "; s; " steps"
NEXT i
