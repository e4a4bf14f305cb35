DIM a(3) AS INTEGER
FOR i = 0 TO 3 : a(i) = i * 10 : NEXT
FOR EACH v IN a
  PRINT v; ",";
NEXT v
PRINT
FOR v, k IN a
  PRINT k; "="; v; " ";
NEXT
PRINT
FOR EACH e IN a
  e = e + 1
NEXT
PRINT a(0); a(3)
DIM s$(2)
s$(0) = "x" : s$(1) = "y" : s$(2) = "z"
FOR EACH w$ IN s$
  PRINT w$; "-";
NEXT
PRINT
