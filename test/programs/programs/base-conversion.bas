FUNCTION ToBase$(n AS LONG, b AS INTEGER)
  LOCAL digits$, r$, neg AS INTEGER
  digits$ = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  IF n = 0 THEN RETURN "0"
  IF n < 0 THEN neg = 1 : n = -n
  WHILE n > 0
    r$ = MID$(digits$, n MOD b + 1, 1) + r$
    n = n \ b
  WEND
  IF neg THEN r$ = "-" + r$
  RETURN r$
END FUNCTION
FUNCTION FromBase(s$, b AS INTEGER) AS LONG
  LOCAL v AS LONG, d AS INTEGER, c$
  FOR i = 1 TO LEN(s$)
    c$ = UCASE$(MID$(s$, i, 1))
    IF c$ >= "0" AND c$ <= "9" THEN d = ASC(c$) - 48 ELSE d = ASC(c$) - 55
    v = v * b + d
  NEXT i
  RETURN v
END FUNCTION
DIM n AS LONG
FOR k = 1 TO 6
  READ n
  PRINT n;
  FOR b = 2 TO 36 STEP 7
    PRINT " "; ToBase$(n, b);
  NEXT b
  PRINT " "; FromBase(ToBase$(n, 16), 16) = n; ToBase$(n, 2) = BIN$(n); ToBase$(n, 16) = HEX$(n)
NEXT k
PRINT ToBase$(-255, 16); " "; FromBase("zz", 36); " "; FromBase("ff", 16)
DATA 0, 1, 10, 255, 65535, 123456789012
