DEF FN Sq(x) = x * x
SUB S(n)
  PRINT FN Sq(n); " "; FN Sq(n + 1)
END SUB
S(4)
FOR i = 1 TO 3 : PRINT FN Sq(i); ","; : NEXT
PRINT
