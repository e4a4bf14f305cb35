PRINT IIF(1, "yes", "no"); IIF(0, "yes", "no")
a = 5
PRINT IIF(a > 3, 10, 20)
PRINT IIF(a > 7, 10, 20)
PRINT IIF(a > 3, 1, 2.5)
PRINT IIF(a < 3, 1, 2.5)
s$ = IIF(a = 5, "five", "other")
PRINT s$
PRINT IIF(a < 3, "low", IIF(a < 6, "mid", "high"))
PRINT IIF(a > 1 AND a < 9, 1, 0) + 1
PRINT LEN(IIF(a = 5, "abc", ""))
PRINT STR$(IIF(1, 1, 2.5) / 3)
