chars$ = " .:-=+*#%@"
FOR row1 = 0 TO 20
  line$ = ""
  FOR col = 0 TO 60
    cx = col / 20 - 2.2
    cy = row1 / 10 - 1
    x = 0 : y = 0 : n = 0
    WHILE x * x + y * y <= 4 AND n < 40
      t = x * x - y * y + cx
      y = 2 * x * y + cy
      x = t
      n = n + 1
    WEND
    k% = n * 9 \ 40
    line$ = line$ + MID$(chars$, k% + 1, 1)
  NEXT col
  PRINT RTRIM$(line$)
NEXT row1
