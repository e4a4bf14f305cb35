DIM v AS ANY
v = 2
PRINT v ^ 10; " "; v ^ -1; " "; 2 ^ v ^ 3; " "; -v ^ 2
v = 2.5
PRINT v ^ 2; " "; 4 ^ v
MATCH TYPE v ^ 1
  CASE DOUBLE : PRINT "double"
  CASE ELSE : PRINT "?"
END MATCH
