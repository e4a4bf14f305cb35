FOR i = 3 TO 0 STEP -1
  GOSUB divide
NEXT
END
divide:
PRINT 6 \ i
RETURN
