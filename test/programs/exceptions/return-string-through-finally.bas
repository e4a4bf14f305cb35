FUNCTION G$(n AS INTEGER)
  LOCAL s$ = "a" + STR$(n)
  TRY
    TRY
      IF n = 1 THEN RETURN s$ + "!"
      THROW n
    CATCH 2
      RETURN "two" + s$
    FINALLY
      s$ = "gone" + s$
      PRINT s$
    END TRY
  CATCH
    RETURN "err" + STR$(ERR)
  FINALLY
    PRINT "last"
  END TRY
END FUNCTION
PRINT G$(1)
PRINT G$(2)
PRINT G$(3)
