FUNCTION Total(n AS INTEGER) AS INTEGER
  Total = 0
  FOR i = 1 TO n
    Total = Total + i
  NEXT i
END FUNCTION
PRINT Total(4); " "; Total(100)
FUNCTION Build$(n AS INTEGER)
  Build$ = ""
  FOR i = 1 TO n
    Build$ = Build$ + i + ","
  NEXT
END FUNCTION
PRINT Build$(4)
