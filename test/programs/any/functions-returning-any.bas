FUNCTION Pick(k AS INTEGER) AS ANY
  SELECT CASE k
    CASE 1 : Pick = 10
    CASE 2 : Pick = "ten"
    CASE 3 : RETURN 10.5
  END SELECT
END FUNCTION
FUNCTION Fact(n AS ANY) AS ANY
  IF n < 2 THEN RETURN 1
  RETURN n * Fact(n - 1)
END FUNCTION
FUNCTION Longest(a AS ANY, b AS ANY) AS ANY
  Longest = a
  IF LEN(STR$(b)) > LEN(STR$(a)) THEN Longest = b
END FUNCTION
DIM k AS INTEGER
FOR k = 0 TO 3
  PRINT Pick(k); ";";
NEXT
PRINT
PRINT Fact(10); " "; Fact(20.0 + 0.5 - 0.5); " "; Fact(5.5)
PRINT Longest("abc", 12); Longest(1.25, "xy"); Longest("q", Longest("rst", 1))
Pick 2
