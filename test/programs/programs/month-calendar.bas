' calendar
FUNCTION IsLeap(y AS INTEGER) AS INTEGER
  IsLeap = (y MOD 4 = 0 AND y MOD 100 <> 0) OR y MOD 400 = 0
END FUNCTION
FUNCTION DaysIn(m%, y%)
  SELECT CASE m%
    CASE 4, 6, 9, 11: DaysIn = 30
    CASE 2: DaysIn = 28 + IsLeap(y%)
    CASE ELSE: DaysIn = 31
  END SELECT
END FUNCTION
FUNCTION Dow(d%, m%, y%)
  IF m% < 3 THEN m% = m% + 12: y% = y% - 1
  Dow = (d% + (13 * (m% + 1)) \ 5 + y% + y% \ 4 - y% \ 100 + y% \ 400) MOD 7
END FUNCTION
mon$ = "JanFebMarAprMayJunJulAugSepOctNovDec"
m% = 2: y% = 2024
PRINT SPACE$(6); MID$(mon$, (m% - 1) * 3 + 1, 3); " "; y%
PRINT "Su Mo Tu We Th Fr Sa"
first = (Dow(1, m%, y%) + 6) MOD 7
PRINT SPACE$(first * 3);
FOR d = 1 TO DaysIn(m%, y%)
  IF d < 10 THEN PRINT " ";
  PRINT d;
  IF (d + first) MOD 7 = 0 OR d = DaysIn(m%, y%) THEN PRINT ELSE PRINT " ";
NEXT
