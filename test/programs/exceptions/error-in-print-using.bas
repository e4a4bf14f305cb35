z% = 0
TRY
  PRINT USING "##"; 5 \ z%
CATCH
  PRINT "using"
END TRY
