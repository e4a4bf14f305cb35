' A statically typed expression decides its arm by that type.
DIM i AS INTEGER, s AS STRING, f AS SINGLE, b AS BYTE
i = 5 : s = "x" : f = 1.5 : b = 7
MATCH TYPE i
  CASE DOUBLE : PRINT "float"
  CASE LONG n& : PRINT "whole "; n&
END MATCH
MATCH TYPE s + "y"
  CASE INTEGER : PRINT "int"
  CASE STRING t$ : PRINT "string "; t$
END MATCH
MATCH TYPE f
  CASE STRING : PRINT "string"
  CASE DOUBLE d : PRINT "float "; d
END MATCH
MATCH TYPE b
  CASE STRING : PRINT "string"
  CASE LIST : PRINT "list"
  CASE ELSE : PRINT "else"
END MATCH
MATCH b / 2
  CASE DOUBLE q : PRINT q
END MATCH
MATCH TYPE s
  CASE INTEGER : PRINT "never"
END MATCH
PRINT "end"
