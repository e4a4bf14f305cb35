FUNCTION Leap(y AS INTEGER) AS INTEGER
  RETURN (y MOD 4 = 0 AND y MOD 100 <> 0) OR y MOD 400 = 0
END FUNCTION
FUNCTION DaysIn(m AS INTEGER, y AS INTEGER) AS INTEGER
  SELECT CASE m
    CASE 2 : RETURN 28 + Leap(y)
    CASE 4, 6, 9, 11 : RETURN 30
    CASE ELSE : RETURN 31
  END SELECT
END FUNCTION
FUNCTION DayOfWeek(d AS INTEGER, m AS INTEGER, y AS INTEGER) AS INTEGER
  ' Zeller, 0 = Sunday
  IF m < 3 THEN
    m = m + 12
    y = y - 1
  END IF
  LOCAL k AS INTEGER, j AS INTEGER, h AS INTEGER
  k = y MOD 100
  j = y \ 100
  h = (d + 13 * (m + 1) \ 5 + k + k \ 4 + j \ 4 + 5 * j) MOD 7
  RETURN (h + 6) MOD 7
END FUNCTION
DIM name$(12)
FOR i = 1 TO 12 : READ name$(i) : NEXT
DATA January, February, March, April, May, June, July, August, September, October, November, December
SUB ShowMonth(m AS INTEGER, y AS INTEGER)
  LOCAL first AS INTEGER, t$
  t$ = name$(m) + " " + y
  PRINT SPACE$((20 - LEN(t$)) \ 2); t$
  PRINT "Su Mo Tu We Th Fr Sa"
  first = DayOfWeek(1, m, y)
  PRINT SPACE$(first * 3);
  FOR d = 1 TO DaysIn(m, y)
    IF d < 10 THEN PRINT " ";
    PRINT d;
    IF (first + d) MOD 7 = 0 OR d = DaysIn(m, y) THEN PRINT ELSE PRINT " ";
  NEXT d
END SUB
CALL ShowMonth(2, 2024)
CALL ShowMonth(7, 2026)
PRINT Leap(1900); Leap(2000); Leap(2023); Leap(2024)
PRINT DayOfWeek(1, 1, 2000); DayOfWeek(4, 7, 1776); DayOfWeek(20, 7, 1969)
