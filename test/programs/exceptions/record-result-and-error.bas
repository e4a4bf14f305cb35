TYPE P
  s AS STRING
  n AS INTEGER
END TYPE
FUNCTION Make(n AS INTEGER) AS P
  Make.s = "made" + STR$(n)
  Make.n = 10 \ n
END FUNCTION
DIM p AS P
p = Make(5)
TRY
  p = Make(0)
CATCH
  PRINT p
END TRY
TRY
  p = CREATE P("a" + STR$(1), 1 \ (p.n - 2))
CATCH
  PRINT p.s
END TRY
