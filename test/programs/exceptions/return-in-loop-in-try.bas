FUNCTION Find(x AS INTEGER) AS INTEGER
  TRY
    FOR i = 1 TO 10
      FOR j = 1 TO 10
        IF i * j = x THEN RETURN i * 100 + j
      NEXT
    NEXT
    RETURN -1
  FINALLY
    PRINT "searched "; x
  END TRY
END FUNCTION
PRINT Find(21)
PRINT Find(97)
