bad = 0
low = 0
FOR i = 1 TO 2000
  r = RND
  IF r < 0 OR r >= 1 THEN bad = bad + 1
  IF r < 0.5 THEN low = low + 1
  d = INT(RND() * 6) + 1
  IF d < 1 OR d > 6 THEN bad = bad + 1
  q = RND(1)
  IF q < 0 OR q >= 1 THEN bad = bad + 1
NEXT i
PRINT bad
IF low > 800 AND low < 1200 THEN PRINT "balanced"
