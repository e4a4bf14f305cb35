FUNCTION Fact(n AS INTEGER) AS LONG
  IF n <= 1 THEN RETURN 1
  RETURN n * Fact(n - 1)
END FUNCTION
FUNCTION Fib(n AS INTEGER) AS INTEGER
  IF n < 2 THEN
    Fib = n
  ELSE
    Fib = Fib(n - 1) + Fib(n - 2)
  END IF
END FUNCTION
FUNCTION Rev$(s$)
  IF LEN(s$) = 0 THEN
    Rev$ = ""
  ELSE
    Rev$ = Rev$(MID$(s$, 2)) + LEFT$(s$, 1)
  END IF
END FUNCTION
PRINT Fact(5); " "; Fact(20)
FOR i = 0 TO 12 : PRINT Fib(i); " "; : NEXT
PRINT
PRINT Rev$("recursion")
