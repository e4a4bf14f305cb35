FOR i = 1 TO 3
  IF i = 2 THEN GOSUB s : PRINT "after" ELSE PRINT "skip"; : PRINT i
NEXT i
END
s:
PRINT "sub";
RETURN
