FUNCTION F(x AS DOUBLE) AS DOUBLE
  RETURN x + 1
END FUNCTION
FUNCTION I(n AS INTEGER) AS INTEGER
  RETURN n * 2
END FUNCTION
FUNCTION S$(n AS INTEGER)
  RETURN STRING$(n, "s")
END FUNCTION
a = 1.5 : b = 2.5 : c% = 3 : d% = 4 : e$ = "e"
PRINT a * F(b) + b * F(a) - F(a + b) * F(a - b)
PRINT c% * I(d%) + d% * I(c%) - I(c% + d%) * I(c% - d%)
PRINT e$ + S$(c%) + e$ + S$(I(1)) + e$ + LEFT$(S$(5), I(1)) + e$
PRINT F(I(F(I(F(I(1))))))
x = F(1) + F(2) * (F(3) + F(4) * (F(5) + F(6) * (F(7) + F(8))))
PRINT x
