DIM a(10) AS INTEGER, b(10) AS DOUBLE
FOR i = 0 TO 10 : a(i) = i : b(i) = i / 2 : NEXT
i = 3 : j = 3
x = a(i)
a(j) = 50
PRINT x; a(i); a(i) + x
FOR i = 1 TO 10
  a(i) = a(i - 1) + a(i)
  b(i) = b(i - 1) * 0.5 + b(i)
NEXT
PRINT a(10); " "; b(10)
SUB Touch(k AS INTEGER)
  a(k) = a(k) * 2
END SUB
y = a(2)
Touch(2)
z = a(2)
PRINT y; " "; z
