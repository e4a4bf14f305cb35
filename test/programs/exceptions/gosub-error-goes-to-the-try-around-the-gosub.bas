GOSUB outer
PRINT "end"
END
outer:
  TRY
    GOSUB inner
  CATCH 5
    PRINT "outer caught"
  END TRY
  RETURN
inner:
  TRY
    THROW 5
  CATCH 6
    PRINT "no"
  FINALLY
    PRINT "inner finally"
  END TRY
  RETURN
