FOR i = 1 TO 12
  SELECT CASE i
    CASE 1, 3 TO 4, IS > 10
      PRINT i; "A ";
    CASE 6 TO 8, 2
      PRINT i; "B ";
    CASE OTHERWISE
      PRINT i; "C ";
  END SELECT
NEXT i
PRINT
