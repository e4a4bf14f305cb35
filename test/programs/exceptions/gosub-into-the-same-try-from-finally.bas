n% = 0
TRY
GOSUB work
CATCH
PRINT "top "; ERR
END TRY
PRINT "done "; n%
END
work:
n% = n% + 1
TRY
  THROW 100 + n%
FINALLY
  PRINT "finally "; n%
  IF n% < 3 THEN
    TRY
      GOSUB work
    CATCH
      PRINT "inner "; ERR
    END TRY
  END IF
END TRY
PRINT "not reached"
RETURN
