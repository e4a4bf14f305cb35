SUB Tree(depth AS INTEGER, path$)
  IF depth = 0 THEN
    PRINT path$; " ";
    EXIT SUB
  END IF
  FOR i = 0 TO 1
    Tree(depth - 1, path$ + i)
  NEXT i
END SUB
Tree(3, "")
PRINT
