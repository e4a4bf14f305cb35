DIM src AS STRING, cur AS INTEGER
FUNCTION Ch$()
  IF cur > LEN(src) THEN
    Ch$ = ""
  ELSE
    Ch$ = MID$(src, cur, 1)
  END IF
END FUNCTION
SUB SkipWs
  WHILE Ch$() = " " : cur = cur + 1 : WEND
END SUB
FUNCTION Number#()
  start% = cur
  WHILE Ch$() >= "0" AND Ch$() <= "9" OR Ch$() = "."
    cur = cur + 1
  WEND
  IF start% = cur THEN THROW 100
  Number# = VAL(MID$(src, start%, cur - start%))
END FUNCTION
FUNCTION Factor#()
  SkipWs
  SELECT CASE Ch$()
    CASE "("
      cur = cur + 1
      Factor# = Expr#()
      SkipWs
      IF Ch$() <> ")" THEN THROW 101
      cur = cur + 1
    CASE "-"
      cur = cur + 1: Factor# = -Factor#()
    CASE ELSE
      Factor# = Number#()
  END SELECT
  SkipWs
END FUNCTION
FUNCTION Term#()
  v# = Factor#()
  DO WHILE Ch$() = "*" OR Ch$() = "/"
    op$ = Ch$()
    cur = cur + 1
    IF op$ = "*" THEN v# = v# * Factor#() ELSE v# = v# / Factor#()
  LOOP
  Term# = v#
END FUNCTION
FUNCTION Expr#()
  v# = Term#()
  DO WHILE Ch$() = "+" OR Ch$() = "-"
    op$ = Ch$()
    cur = cur + 1
    IF op$ = "+" THEN v# = v# + Term#() ELSE v# = v# - Term#()
  LOOP
  RETURN v#
END FUNCTION
SUB Eval(e$)
  src = e$: cur = 1
  TRY
    r = Expr#()
    IF cur <= LEN(src) THEN THROW 102
    PRINT e$; " = "; r
  CATCH 100
    PRINT e$; ": number expected at "; cur
  CATCH 101, 102
    PRINT e$; ": syntax error "; ERR; " at "; cur
  END TRY
END SUB
Eval "1 + 2 * 3"
Eval "(1 + 2) * 3"
Eval "-(4 - 6) / 8"
Eval "2 * (3 + 4) * 5 - 1.5"
Eval "2 +"
Eval "(2 + 3"
Eval "2 3"
Eval "10 / 0"
