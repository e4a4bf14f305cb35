' LONG values of every size come through unharmed: in 48 bits, in a box, at the ends.
DIM v AS ANY, l AS LONG, k AS INTEGER
l = 140737488355327
FOR k = 1 TO 3
  v = l
  PRINT v; " "; v - 1; " "; v + 1; " "; -v
  l = l + 1
NEXT
l = 9223372036854775807
v = l
PRINT v; " "; v + 1; " "; v - v
l = v
PRINT l = 9223372036854775807
v = v \ 10
PRINT v; " "; v MOD 1000
