FOR k = 1 TO 3
  TRY
    ON k GOTO one, two
    PRINT "through"
  FINALLY
    PRINT "f"; k
  END TRY
  GOTO nxt
one:
  PRINT "one"
  GOTO nxt
two:
  PRINT "two"
nxt:
NEXT
