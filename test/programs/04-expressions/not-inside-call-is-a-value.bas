FUNCTION Id(n AS INTEGER) AS INTEGER
  RETURN n
END FUNCTION
IF Id(NOT 5) THEN PRINT "bitwise: "; Id(NOT 5)
IF (NOT 5) + 0 THEN PRINT "bitwise too"
IF (NOT 5) = -6 THEN PRINT "value under a comparison"
