DIM a(5) AS INTEGER
FOR i = 0 TO 5 : a(i) = i * 10 : NEXT
x = 2.99
PRINT a(x)
PRINT a(4.2)
PRINT a(-0.5)
FOR q = 1 TO 2.9
  PRINT q
NEXT
PRINT LEFT$("hello", 2.9)
PRINT MID$("hello", 2.9, 2.1)
