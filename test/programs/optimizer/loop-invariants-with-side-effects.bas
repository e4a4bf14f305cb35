DIM a(5) AS INTEGER
n = 0
FUNCTION Bump() AS INTEGER
  n = n + 1
  RETURN n
END FUNCTION
FOR i = 1 TO 3
  x = n * 10
  y = Bump()
  PRINT x; ","; y; ","; n * 10; " ";
NEXT
PRINT
k = 2
FOR i = 1 TO 4
  a(k) = i
  z = a(k) + a(i)
  k = 5 - k
  PRINT z; " ";
NEXT
PRINT
GOSUB change
PRINT n
n = n
IF n = 100 THEN GOSUB change
PRINT n
END
change:
n = n + 97
RETURN
