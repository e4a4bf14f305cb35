FOR i = -4 TO 4
  x = i / 2
  PRINT SIN(x); " "; COS(x); " "; TAN(x); " "; ATN(x); " "; ATAN(x)
NEXT i
PRINT ATAN2(1, 1); " "; ATAN2(-1, -1); " "; ATAN2(0, -1)
FOR i = -2 TO 2
  x = i / 2
  PRINT ASIN(x); " "; ACOS(x); " "; SINH(x); " "; COSH(x); " "; TANH(x)
NEXT i
PRINT ASIN(2); " "; ACOS(2)
PRINT 4 * ATN(1)
PRINT STR$(4 * ATN(1))
