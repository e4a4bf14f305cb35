FOR i = -2 TO 12 STEP 2
  SELECT CASE i
    CASE IS < 0
      PRINT i; " negative"
    CASE IS = 0
      PRINT i; " zero"
    CASE IS >= 10
      PRINT i; " large"
    CASE IS <> 4
      PRINT i; " small"
    CASE ELSE
      PRINT i; " four"
  END SELECT
NEXT i
