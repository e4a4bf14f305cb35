DIM n(5) AS INTEGER, s$(3)
FOR i = 0 TO 5 : n(i) = i : NEXT
i = 2
SWAP n(i), n(i + 1)
SWAP n(0), n(5)
FOR k = 0 TO 5 : PRINT n(k); : NEXT
PRINT
s$(0) = "a" : s$(1) = "b" : s$(2) = "c"
SWAP s$(0), s$(2)
PRINT s$(0); s$(1); s$(2)
DIM m(2, 2) AS DOUBLE
m(0, 1) = 1.5 : m(2, 0) = 2.5
SWAP m(0, 1), m(2, 0)
PRINT m(0, 1); " "; m(2, 0)
