DIM a(1) AS INTEGER
FOR i = 1 TO 10
  a(i > 6) = a(i > 6) + 1
NEXT
PRINT a(0); a(1)
PRINT MID$("noyes", (3 > 2) * 2 + 1, 3)
