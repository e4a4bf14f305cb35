DIM a AS ANY, b AS ANY, k AS INTEGER
FOR k = 1 TO 4
  a = k
  IF k > 2 THEN a = "s" + k
  b = 1.5
  IF k MOD 2 = 0 THEN b = "odd"
  MATCH TYPE a
    CASE INTEGER n
      MATCH TYPE b
        CASE DOUBLE n : PRINT "int, float "; n
        CASE STRING n : PRINT "int, string "; n
      END MATCH
      PRINT "int "; n
    CASE STRING n
      MATCH TYPE b
        CASE DOUBLE : PRINT "string, float "; n
        CASE ELSE
          PRINT "string, else "; n
          IF k = 4 THEN EXIT FOR
      END MATCH
  END MATCH
NEXT
PRINT k
