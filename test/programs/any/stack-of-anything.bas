' A small stack machine over dynamic values.
DIM stack(20) AS ANY, top AS INTEGER, word AS ANY, a AS ANY, b AS ANY
DO
  READ word
  MATCH TYPE word
    CASE STRING s$
      IF s$ = "end" THEN EXIT DO
      top = top - 2
      a = stack(top)
      b = stack(top + 1)
      SELECT CASE s$
        CASE "add" : stack(top) = a + b
        CASE "mul" : stack(top) = a * b
        CASE "cat" : stack(top) = a + ("" + b)
        CASE ELSE : PRINT "?"; s$ : END
      END SELECT
      top = top + 1
    CASE ELSE
      stack(top) = word
      top = top + 1
  END MATCH
LOOP
DIM k AS INTEGER
FOR k = 0 TO top - 1
  PRINT stack(k); ";";
NEXT
PRINT
DATA 2, 3, add, 4, mul, 1.5, 2, mul, 7, 8, cat, end
