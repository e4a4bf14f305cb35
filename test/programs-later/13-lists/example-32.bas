DIM m AS LIST OF ANY = LIST(5, "five", 5.5)
FOR EACH tag, e IN m
  MATCH TYPE e
    CASE INTEGER n% : PRINT tag; "=int "; n%
    CASE STRING t$  : PRINT tag; "=str "; t$
    CASE ELSE       : PRINT tag; "=other"
  END MATCH
NEXT
