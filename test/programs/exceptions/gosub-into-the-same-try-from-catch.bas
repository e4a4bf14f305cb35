n% = 0
GOSUB work
PRINT "done "; n%
END
work:
n% = n% + 1
TRY
  TRY
    THROW 100 + n%
  CATCH
    PRINT "catch "; ERR
    IF n% < 3 THEN GOSUB work
    PRINT "again"
    THROW
  END TRY
CATCH
  PRINT "outer "; ERR
END TRY
RETURN
