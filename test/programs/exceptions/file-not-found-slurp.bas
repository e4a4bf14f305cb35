TRY
  t$ = SLURP("/no/such/file")
CATCH 53
  PRINT "slurp "; ERR; " ["; t$; "]"
END TRY
TRY
  SPIT "/no/such/dir/file", "x"
CATCH 75
  PRINT "spit "; ERR
END TRY
