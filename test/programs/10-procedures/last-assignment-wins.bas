FUNCTION Pick(n AS INTEGER) AS INTEGER
  Pick = 1
  IF n > 5 THEN Pick = 2
  IF n > 10 THEN
    Pick = 3
    EXIT FUNCTION
  END IF
  IF n < 0 THEN RETURN -9
  Pick = Pick * 10
END FUNCTION
PRINT Pick(1); " "; Pick(7); " "; Pick(20); " "; Pick(-1)
