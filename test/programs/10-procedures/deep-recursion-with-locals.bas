FUNCTION Down(n AS INTEGER) AS DOUBLE
  LOCAL a AS DOUBLE, b AS INTEGER, s$
  a = n / 2
  b = n
  IF n = 0 THEN RETURN 0
  RETURN Down(n - 1) + a - a + IIF(b = n, 1, 1000)
END FUNCTION
PRINT Down(9999)
