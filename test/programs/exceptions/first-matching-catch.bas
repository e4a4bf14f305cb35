SUB T(n AS INTEGER)
  TRY
    THROW n
  CATCH 5, 6
    PRINT "a"; ERR
  CATCH 6, 7
    PRINT "b"; ERR
  CATCH -1
    PRINT "c"; ERR
  CATCH
    PRINT "d"; ERR
  END TRY
END SUB
T(5)
T(6)
T(7)
T(-1)
T(0)
T(8)
