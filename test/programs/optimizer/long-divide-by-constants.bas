DIM n AS LONG
DIM m(5) AS LONG
m(0) = 10000000000 : m(1) = -m(0) : m(2) = 9223372036854775807 : m(3) = -m(2) : m(4) = 4294967296 : m(5) = -7
FOR k = 0 TO 5
  n = m(k)
  PRINT n \ 2; " "; n \ 3; " "; n \ 8; " "; n \ 10; " "; n \ -7; " "; n \ 4294967296
  PRINT n MOD 2; " "; n MOD 3; " "; n MOD 8; " "; n MOD 10; " "; n MOD -7; " "; n MOD 1000000007
  PRINT n * 3; " "; n * 8; " "; n * -5
NEXT k
