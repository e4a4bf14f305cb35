SUB P
  TRY
    GOSUB a
    PRINT "never"
  CATCH 8
    PRINT "p caught"
  END TRY
  RETURN
  PRINT "never"
a:
  THROW 8
END SUB
P
PRINT "after"
