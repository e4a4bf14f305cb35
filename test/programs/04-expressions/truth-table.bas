FOR a = 0 TO 1
  FOR b = 0 TO 1
    PRINT a; b; ":"; a AND b; " "; a OR b; " "; a XOR b; " "; a EQV b; " "; a IMP b; " "; NOT a
  NEXT b
NEXT a
