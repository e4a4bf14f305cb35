' A dynamic variable starts as INTEGER 0, everywhere.
DIM m AS ANY
TYPE Box
  Inside AS ANY
END TYPE
DIM b AS Box, a(2) AS ANY
FUNCTION Nothing0() AS ANY
END FUNCTION
SUB Locals
  DIM l AS ANY
  LOCAL k AS ANY
  PRINT l; k; Nothing0()
END SUB
PRINT m; a(1); b.Inside
Locals
PRINT m = 0; m + 1; LEN(STR$(m))
MATCH TYPE m
  CASE INTEGER : PRINT "integer"
  CASE ELSE : PRINT "other"
END MATCH
