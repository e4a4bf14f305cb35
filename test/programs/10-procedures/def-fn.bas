DEF FN Square(x) = x * x
DEF FN Hyp(a, b) = SQR(a * a + b * b)
DEF FNadd3(a, b, c) = a + b + c
DEF FN Greet$(n$) = "hello " + n$
DEF FN Half%(n) = n / 2
k = 10
DEF FN Plus(x) = x + k
PRINT FN Square(5); " "; FN Hyp(3, 4); " "; FNadd3(1, 2, 3)
PRINT FN Greet$("bob")
PRINT FN Half%(7)
PRINT FN Plus(1)
k = 20
PRINT FN Plus(1); FNPlus(2)
x = 99
PRINT FN Square(3) + FN Square(FN Square(2)); " "; x
