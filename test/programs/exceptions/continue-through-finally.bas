FOR i = 1 TO 4
  TRY
    IF i MOD 2 = 0 THEN CONTINUE FOR
    PRINT i
  FINALLY
    PRINT "f"
  END TRY
  PRINT "tail"
NEXT
k = 0
DO WHILE k < 3
  k = k + 1
  TRY
    IF k = 2 THEN CONTINUE
  FINALLY
    PRINT "k"; k
  END TRY
  PRINT "t"; k
LOOP
