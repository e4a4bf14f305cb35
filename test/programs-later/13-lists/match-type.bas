DIM m AS LIST OF ANY = LIST(5, "five", 5.5, LIST(1, 2))
FOR EACH e IN m
  MATCH TYPE e
    CASE INTEGER n%
      PRINT "int "; n% + 1
    CASE STRING t$
      PRINT "str "; t$ + "!"
    CASE DOUBLE d#
      PRINT "float "; d# * 2
    CASE LIST l
      PRINT "list"
    CASE ELSE
      PRINT "other"
  END MATCH
NEXT
