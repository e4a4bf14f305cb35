DIM seen(6) AS INTEGER
RANDOMIZE 7
FOR i = 1 TO 600
  d% = INT(RND * 6) + 1
  seen(d%) = seen(d%) + 1
NEXT i
total = 0
FOR i = 1 TO 6
  IF seen(i) > 40 THEN total = total + 1
NEXT i
PRINT total; seen(0)
