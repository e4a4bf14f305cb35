DIM a(5) AS INTEGER, b(2) AS INTEGER
TRY
  a() = b() + 1
CATCH 9
  PRINT "short "; a(0)
END TRY
