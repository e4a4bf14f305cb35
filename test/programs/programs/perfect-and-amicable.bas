FUNCTION SumDiv(n AS INTEGER) AS INTEGER
  LOCAL s AS INTEGER
  s = 1
  FOR d = 2 TO INT(SQR(n))
    IF n MOD d = 0 THEN
      s = s + d
      IF d <> n \ d THEN s = s + n \ d
    END IF
  NEXT d
  IF n = 1 THEN RETURN 0
  RETURN s
END FUNCTION
DIM kind$(2)
DIM tally(2) AS INTEGER
FOR n = 1 TO 3000
  s% = SumDiv(n)
  SELECT CASE s%
    CASE n
      PRINT n; " is perfect"
      tally(1) = tally(1) + 1
    CASE IS < n : tally(0) = tally(0) + 1
    CASE ELSE
      tally(2) = tally(2) + 1
      IF SumDiv(s%) = n THEN PRINT n; " and "; s%; " are amicable"
  END SELECT
NEXT n
PRINT "deficient "; tally(0); ", perfect "; tally(1); ", abundant "; tally(2)
