FUNCTION Sum12(a AS INTEGER, b AS DOUBLE, c AS INTEGER, d AS DOUBLE, e AS INTEGER, f AS DOUBLE, g AS INTEGER, h AS DOUBLE, i AS INTEGER, j AS DOUBLE, k AS LONG, l AS SINGLE) AS DOUBLE
  RETURN a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 + j * 10 + k * 11 + l * 12
END FUNCTION
PRINT Sum12(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
FUNCTION Cat$(a$, b$, c$, d$, e$, f$, g$, h$)
  RETURN a$ + b$ + c$ + d$ + e$ + f$ + g$ + h$
END FUNCTION
PRINT Cat$("1", "2", "3", "4", "5", "6", "7", "8")
FUNCTION D10(a, b, c, d, e, f, g, h, i, j)
  D10 = a - b + c - d + e - f + g - h + i * j
END FUNCTION
PRINT D10(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
