' The seed runs this ten million times; 200,000 show the same answer.
DIM n AS LONG
DIM i AS LONG
DIM f AS LONG
DIM rep AS LONG
n = 18
rep = 0
WHILE rep < 200000
  f = 1
  i = 2
  WHILE i <= n
    f = f * i
    i = i + 1
  WEND
  rep = rep + 1
WEND
PRINT "18! = "; f
