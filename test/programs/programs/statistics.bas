DIM x(19) AS DOUBLE
FOR i = 0 TO 19
  READ x(i)
NEXT i
DATA 12, 15.5, 9, 22, 18, 15.5, 30, 7, 11, 19, 24, 15.5, 8, 13, 21, 17, 26, 10, 14, 16
n = 20
s = 0
FOR i = 0 TO n - 1 : s = s + x(i) : NEXT i
mean = s / n
v = 0
FOR i = 0 TO n - 1 : v = v + (x(i) - mean) ^ 2 : NEXT i
sd = SQR(v / (n - 1))
FOR i = 0 TO n - 2
  FOR j = i + 1 TO n - 1
    IF x(j) < x(i) THEN SWAP x(i), x(j)
  NEXT j
NEXT i
median = (x(9) + x(10)) / 2
best = 0
FOR i = 0 TO n - 1
  c = 0
  FOR j = 0 TO n - 1
    IF x(j) = x(i) THEN c = c + 1
  NEXT j
  IF c > best THEN best = c : mode = x(i)
NEXT i
PRINT "n "; n
PRINT "sum "; s; " = "; SUM(x())
PRINT "mean "; mean; " = "; AVG(x())
PRINT "sd "; sd
PRINT "median "; median
PRINT "mode "; mode; " x"; best
PRINT "range "; MIN(x()); ".."; MAX(x())
FOR b = 5 TO 30 STEP 5
  c = 0
  FOR i = 0 TO n - 1
    IF x(i) >= b AND x(i) < b + 5 THEN c = c + 1
  NEXT i
  PRINT USING "## to ##: "; b; b + 4;
  PRINT STRING$(c, "*")
NEXT b
