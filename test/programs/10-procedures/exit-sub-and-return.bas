SUB S(n AS INTEGER)
  IF n = 1 THEN RETURN
  IF n = 2 THEN EXIT SUB
  FOR i = 1 TO 3
    IF n = 3 AND i = 2 THEN RETURN
    PRINT n; i; " ";
  NEXT
  PRINT "end"
END SUB
S(1)
S(2)
S(3)
S(4)
