x = 5
FOR i = 1 TO 3
  PRINT x * 2
  x = x + 1
NEXT i
y = 1
SUB Change
  y = 10
END SUB
PRINT y
Change
PRINT y
z = 3
GOSUB bump
PRINT z
END
bump:
z = z + 1
RETURN
