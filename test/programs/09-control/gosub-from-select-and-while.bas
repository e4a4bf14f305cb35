n = 0
WHILE n < 4
  n = n + 1
  SELECT CASE n MOD 2
    CASE 0 : GOSUB even
    CASE 1 : GOSUB odd
  END SELECT
WEND
END
even: PRINT n; " even" : RETURN
odd: PRINT n; " odd" : RETURN
