DATA "apple", "banana", "cherry", "date", "egg", ""
FOR i = 1 TO 6
  READ f$
  SELECT CASE f$
    CASE "apple"
      PRINT "exact"
    CASE "b" TO "c"
      PRINT f$; " in b..c"
    CASE "date", "dog"
      PRINT f$; " in list"
    CASE IS > "d"
      PRINT f$; " after d"
    CASE ""
      PRINT "empty"
    CASE ELSE
      PRINT f$; " else"
  END SELECT
NEXT i
