FOR i = 1 TO 3
  GOSUB show
  IF i = 2 THEN GOSUB show
NEXT i
WHILE x < 2
  x = x + 1
  GOSUB show
WEND
END
show:
PRINT i; ":"; x
RETURN
