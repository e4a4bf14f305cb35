FUNCTION T(n AS INTEGER) AS INTEGER
  PRINT "arm "; n
  RETURN n
END FUNCTION
x = IIF(1, T(1), T(2))
PRINT x
x = IIF(0, T(1), T(2))
PRINT x
a% = 5 : b% = 0
PRINT IIF(b% = 0, 0, a% \ b%)
FOR i = 1 TO 3
  PRINT IIF(i MOD 2 = 1, "odd", "even")
NEXT i
