SUB p(a, b)
 PRINT a; b
END SUB
p 1, 2
p(1, 2)
p (1), (2)
p (1) + 2, 3
p -1, -2
p (1 + 2) * 3, 4
SUB q(a)
 PRINT a
END SUB
q (1) + 2
q -5
q NOT 0
q "a" = "a"
x = 4
q x
q x = 4
