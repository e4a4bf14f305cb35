DIM a(1) AS ANY
FUNCTION Grow() AS ANY
  REDIM PRESERVE a(5000)
  RETURN "grown" + STR$(UBOUND(a))
END FUNCTION
SUB Touch(BYREF x AS ANY)
  REDIM PRESERVE a(20000)
  x = x + "!"
END SUB
a(0) = "first" + STR$(0)
a(1) = Grow()
PRINT a(0); " "; a(1)
Touch a(1)
PRINT a(1); " "; UBOUND(a)
INC a(0), Grow()
PRINT a(0)
