DIM a(2) AS STRING
a(1) = "old"
s$ = "keep"
n% = 5
d# = 1.5
z% = 0
TRY
  s$ = s$ + "new" + a(7)
CATCH
  PRINT s$
END TRY
TRY
  a(1) = "new" + STR$(1 \ z%)
CATCH
  PRINT a(1)
END TRY
TRY
  n% = 7 \ z%
CATCH
  PRINT n%
END TRY
TRY
  d# = 2.5 + (3 MOD z%)
CATCH
  PRINT d#
END TRY
TRY
  SWAP a(1), a(5)
CATCH
  PRINT a(1)
END TRY
