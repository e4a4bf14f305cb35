GLOBAL score AS INTEGER = 3
GLOBAL title$
GLOBAL a, b AS DOUBLE = 1.5
SUB Up
  score = score + 1
  title$ = title$ + "t"
  a = a + b
END SUB
Up() : CALL Up
PRINT score; title$; a
