SUB Work(n AS INTEGER)
  DIM a(n) AS ANY, k AS INTEGER
  FOR k = 0 TO n
    IF k MOD 3 = 0 THEN a(k) = "s" + k
    IF k MOD 3 = 1 THEN a(k) = k * 1.5
    IF k MOD 3 = 2 THEN a(k) = k
  NEXT
  IF n > 2 THEN Work n - 1
  FOR k = 0 TO n
    PRINT a(k); ",";
  NEXT
  PRINT
END SUB
Work 4
