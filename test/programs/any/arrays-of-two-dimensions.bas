DIM m(1, 2) AS ANY, c(1, 2) AS ANY, i AS INTEGER, j AS INTEGER
FOR i = 0 TO 1
  FOR j = 0 TO 2
    IF (i + j) MOD 2 THEN m(i, j) = "s" + i + j ELSE m(i, j) = 10 * i + j
  NEXT
NEXT
c() = m()
m(0, 1) = "changed"
FOR EACH e IN c
  PRINT e; " ";
NEXT
PRINT
REDIM PRESERVE c(2, 1)
FOR EACH e IN c
  PRINT e; " ";
NEXT
PRINT
SWAP m(0, 1), c(0, 0)
PRINT m(0, 1); c(0, 0)
