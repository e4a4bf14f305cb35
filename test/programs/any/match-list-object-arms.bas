' LIST and OBJECT arms stand beside the others and are passed over.
SUB Kind(v AS ANY)
  MATCH TYPE v
    CASE LIST l : PRINT "list"
    CASE OBJECT o : PRINT "object"
    CASE STRING : PRINT "string"
    CASE LONG n& : PRINT "whole "; n&
    CASE ELSE : PRINT "else"
  END MATCH
END SUB
Kind "x"
Kind 12
Kind 1.5
DIM m AS HASHMAP
Kind m
