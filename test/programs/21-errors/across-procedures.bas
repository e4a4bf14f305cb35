SUB Deep(n AS INTEGER)
  IF n = 0 THEN THROW 77
  Deep(n - 1)
  PRINT "never"
END SUB
FUNCTION Safe(n AS INTEGER) AS INTEGER
  TRY
    Deep(n)
  CATCH 77
    RETURN -1
  END TRY
  RETURN 1
END FUNCTION
x = 0
TRY
  x = 5
  Deep(3)
CATCH
  PRINT "caught "; ERR; " x="; x
END TRY
PRINT Safe(4)
