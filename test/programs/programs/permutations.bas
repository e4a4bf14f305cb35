DIM used(5) AS INTEGER
total% = 0
SUB Permute(s$, n AS INTEGER, prefix$)
  IF LEN(prefix$) = n THEN
    total% = total% + 1
    PRINT prefix$; " ";
    IF total% MOD 6 = 0 THEN PRINT
    RETURN
  END IF
  FOR i = 1 TO n
    IF used(i) = 0 THEN
      used(i) = 1
      Permute(s$, n, prefix$ + MID$(s$, i, 1))
      used(i) = 0
    END IF
  NEXT i
END SUB
Permute("ABCD", 4, "")
PRINT total%; " permutations"
