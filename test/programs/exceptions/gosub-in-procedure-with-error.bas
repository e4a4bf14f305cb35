SUB P
  GOSUB a
  PRINT "never"
  EXIT SUB
a:
  GOSUB b
  RETURN
b:
  THROW 8
END SUB
GOSUB m
PRINT "main ends"
END
m:
  TRY
    P
  CATCH
    PRINT "caught "; ERR
  END TRY
  RETURN
