DIM g(8, 8) AS INTEGER
DIM tried AS INTEGER
FOR r = 0 TO 8
  READ s$
  FOR c = 0 TO 8
    g(r, c) = VAL(MID$(s$, c + 1, 1))
  NEXT c
NEXT r
DATA "530070000", "600195000", "098000060", "800060003", "400803001", "700020006", "060000280", "000419005", "000080079"
FUNCTION Fits(r AS INTEGER, c AS INTEGER, v AS INTEGER) AS INTEGER
  LOCAL br AS INTEGER, bc AS INTEGER
  br = r \ 3 * 3
  bc = c \ 3 * 3
  FOR i = 0 TO 8
    IF g(r, i) = v OR g(i, c) = v OR g(br + i \ 3, bc + i MOD 3) = v THEN RETURN 0
  NEXT i
  RETURN 1
END FUNCTION
FUNCTION Solve(p AS INTEGER) AS INTEGER
  LOCAL r AS INTEGER, c AS INTEGER
  WHILE p < 81
    IF g(p \ 9, p MOD 9) = 0 THEN EXIT WHILE
    p = p + 1
  WEND
  IF p = 81 THEN RETURN 1
  r = p \ 9
  c = p MOD 9
  FOR v = 1 TO 9
    IF Fits(r, c, v) THEN
      tried = tried + 1
      g(r, c) = v
      IF Solve(p + 1) THEN RETURN 1
      g(r, c) = 0
    END IF
  NEXT v
  RETURN 0
END FUNCTION
PRINT "solved: "; Solve(0); " after "; tried
FOR r = 0 TO 8
  FOR c = 0 TO 8
    PRINT g(r, c);
    IF c = 2 OR c = 5 THEN PRINT "|";
  NEXT c
  PRINT
  IF r = 2 OR r = 5 THEN PRINT "---+---+---"
NEXT r
