' Recursive-descent evaluator of expression strings
DIM src$ AS STRING
DIM p AS INTEGER
FUNCTION Peek1$()
  WHILE MID$(src$, p, 1) = " "
    p = p + 1
  WEND
  RETURN MID$(src$, p, 1)
END FUNCTION
FUNCTION Factor() AS DOUBLE
  LOCAL c$, s AS INTEGER, v AS DOUBLE
  c$ = Peek1$()
  IF c$ = "-" THEN
    p = p + 1
    RETURN -Factor()
  END IF
  IF c$ = "(" THEN
    p = p + 1
    v = Expr()
    IF Peek1$() = ")" THEN p = p + 1
    RETURN v
  END IF
  s = p
  WHILE INSTR("0123456789.", MID$(src$, p, 1)) > 0 AND p <= LEN(src$)
    p = p + 1
  WEND
  RETURN VAL(MID$(src$, s, p - s))
END FUNCTION
FUNCTION Power() AS DOUBLE
  LOCAL v AS DOUBLE
  v = Factor()
  IF Peek1$() = "^" THEN
    p = p + 1
    v = v ^ Power()
  END IF
  RETURN v
END FUNCTION
FUNCTION Term() AS DOUBLE
  LOCAL v AS DOUBLE, c$
  v = Power()
  DO
    c$ = Peek1$()
    IF c$ = "*" THEN
      p = p + 1
      v = v * Power()
    ELSEIF c$ = "/" THEN
      p = p + 1
      v = v / Power()
    ELSE
      EXIT DO
    END IF
  LOOP
  RETURN v
END FUNCTION
FUNCTION Expr() AS DOUBLE
  LOCAL v AS DOUBLE, c$
  v = Term()
  DO
    c$ = Peek1$()
    SELECT CASE c$
      CASE "+"
        p = p + 1
        v = v + Term()
      CASE "-"
        p = p + 1
        v = v - Term()
      CASE ELSE
        EXIT DO
    END SELECT
  LOOP
  RETURN v
END FUNCTION
FOR i = 1 TO 9
  READ src$
  p = 1
  PRINT src$; " = "; Expr()
NEXT i
DATA "1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "2 ^ 3 ^ 2", "-(4 - 9) * 2", "((7))", "1.5 * (2 + 0.5) / 3", "100 - 10 - 5", "2 * -3"
