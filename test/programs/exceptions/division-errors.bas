z% = 0
z& = 0
SUB Report(t$)
  PRINT t$; " "; ERR
END SUB
TRY
  x% = 5 \ z%
CATCH 11
  Report("int div")
END TRY
TRY
  x% = 5 MOD z%
CATCH 11
  Report("int mod")
END TRY
TRY
  x& = 5000000000 \ z&
CATCH 11
  Report("long div")
END TRY
TRY
  x& = 5000000000
  x& = x& MOD z&
CATCH 11
  Report("long mod")
END TRY
TRY
  PRINT 1 / z%
CATCH
  PRINT "no"
END TRY
