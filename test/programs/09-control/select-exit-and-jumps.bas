FOR i = 1 TO 5
  SELECT CASE i
    CASE 2 : CONTINUE FOR
    CASE 4 : EXIT FOR
    CASE ELSE : PRINT "i="; i
  END SELECT
  PRINT "after "; i
NEXT i
PRINT "left at "; i
SUB P(n AS INTEGER)
  SELECT CASE n
    CASE 1
      PRINT "returning"
      EXIT SUB
    CASE 2
      PRINT "two"
  END SELECT
  PRINT "end of sub"
END SUB
P(1)
P(2)
