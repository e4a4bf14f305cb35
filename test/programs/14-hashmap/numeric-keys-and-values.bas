DIM h AS HASHMAP
h(5) = 10
h(2.5) = 0.1
h("5") = h("5") + "0"
x = 1 / 3
h("third") = x
h(x) = "by value"
PRINT h("5"); " "; h(5); " "; h(2.5); " "; h("2.5"); " "; h("third"); " "; h.SIZE()
PRINT h("0.333333333333333")
PRINT VAL(h("5")) + 1
h("big") = 1234567.891
PRINT h("big")
