SUB Way(n AS INTEGER)
  TRY
    TRY
      IF n = 1 THEN THROW 1
      IF n = 2 THEN THROW 2
      IF n = 3 THEN THROW 3
      PRINT "normal ";
    CATCH 1
      PRINT "caught ";
    CATCH 2
      PRINT "again ";
      THROW 22
    FINALLY
      PRINT "finally ";
    END TRY
    PRINT "after"
  CATCH
    PRINT "outer "; ERR
  END TRY
END SUB
FOR i = 0 TO 3
  Way(i)
NEXT
