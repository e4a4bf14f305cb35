FUNCTION Ack(m AS INTEGER, n AS INTEGER) AS INTEGER
  IF m = 0 THEN RETURN n + 1
  IF n = 0 THEN RETURN Ack(m - 1, 1)
  RETURN Ack(m - 1, Ack(m, n - 1))
END FUNCTION
PRINT Ack(2, 3); " "; Ack(3, 3)
