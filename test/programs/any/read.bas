' READ and DATA: what is a number throughout becomes one.
DIM v AS ANY, k AS INTEGER
FOR k = 1 TO 9
  READ v
  MATCH TYPE v
    CASE LONG n& : PRINT "whole "; n&
    CASE DOUBLE d : PRINT "float "; d
    CASE STRING s$ : PRINT "string "; s$
  END MATCH
NEXT
DATA 12, -3.5, hello, "12", 3000000000, 1e3, 5x, "", .25
