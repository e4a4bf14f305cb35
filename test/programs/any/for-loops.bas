' A dynamic counter holds what the loop computes in.
DIM v AS ANY, n AS ANY, l AS LONG
FOR v = 1 TO 3
  PRINT v;
NEXT
PRINT " "; v
n = 2
FOR v = n TO n * 2
  PRINT v;
NEXT
PRINT " "; v
FOR v = 0 TO 1 STEP 0.25
  PRINT v; " ";
NEXT
PRINT v
l = 3000000000
FOR v = l TO l + 2
  PRINT v; " ";
NEXT
PRINT v
FOR v = 10 TO 1 STEP -4
  PRINT v; " ";
  v = v - 1
NEXT
PRINT v
FOR k = n TO 4
  PRINT k;
NEXT
PRINT " "; k
