FUNCTION F(n AS INTEGER) AS INTEGER
  DIM t(n) AS INTEGER
  FOR i = 0 TO n : t(i) = i : NEXT
  IF n > 0 THEN s = F(n - 1)
  FOR i = 0 TO n : s = s + t(i) : NEXT
  RETURN s
END FUNCTION
PRINT F(4)
