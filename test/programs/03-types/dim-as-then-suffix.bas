DIM n AS INTEGER
n% = 5
PRINT n; n%
n = n + 1.9
PRINT n%
DIM s AS STRING
s$ = "abc"
PRINT s; s$
s = s + "d"
PRINT s$
DIM big AS LONG
big& = 5000000000
PRINT big
