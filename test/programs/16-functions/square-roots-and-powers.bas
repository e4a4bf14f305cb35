PRINT SQR(16); " "; SQR(2); " "; SQR(0); " "; SQR(-1); " "; SQR(1e10)
PRINT POW(2, 10); " "; POW(2, 0.5); " "; HYPOT(3, 4); " "; CBRT(27); " "; CBRT(-8)
PRINT STR$(SQR(2)); " "; STR$(CBRT(2))
