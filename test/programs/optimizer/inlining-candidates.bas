DEF FN Sq(x) = x * x
FUNCTION Clamp1(x AS INTEGER, lo AS INTEGER, hi AS INTEGER) AS INTEGER
  IF x < lo THEN RETURN lo
  IF x > hi THEN RETURN hi
  RETURN x
END FUNCTION
SUB Add(BYREF t AS INTEGER, n AS INTEGER)
  t = t + n
END SUB
FUNCTION Id$(s$)
  Id$ = s$
END FUNCTION
DIM t AS INTEGER
FOR i = -5 TO 15
  Add(t, Clamp1(i, 0, 10))
NEXT i
PRINT t
x = 3
PRINT FN Sq(x + 1) - FN Sq(x) * 2
PRINT Id$(Id$("a") + Id$("b"))
PRINT Clamp1(Clamp1(99, 0, 50), 10, 20)
