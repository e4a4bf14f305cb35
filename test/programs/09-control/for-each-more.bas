DIM m(1, 2) AS INTEGER, d(2) AS DOUBLE
FOR r = 0 TO 1 : FOR c = 0 TO 2 : m(r, c) = r * 10 + c : NEXT : NEXT
FOR EACH x, p IN m
  PRINT p; ":"; x; " ";
NEXT
PRINT
d(0) = 0.5 : d(1) = 1.5 : d(2) = 2.5
FOR EACH e IN d
  IF e > 2 THEN EXIT FOR
  FOR EACH f IN d
    PRINT e * f; " ";
  NEXT f
NEXT e
PRINT
