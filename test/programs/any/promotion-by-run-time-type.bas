' The same statement computes in whatever its operands are.
SUB Show(v AS ANY)
  MATCH TYPE v
    CASE LONG n& : PRINT "whole "; n&
    CASE DOUBLE d : PRINT "float "; d
    CASE STRING s$ : PRINT "text "; s$
  END MATCH
END SUB
SUB Sum(a AS ANY, b AS ANY)
  Show a + b
END SUB
Sum 1, 2
Sum 1, 2.5
Sum 1.5, 2
Sum "1", 2
Sum 1.5, "x"
Sum "a", "b"
Sum 3.0, 4
Sum 1!, 2
