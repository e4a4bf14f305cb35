DEF FN Add(a AS ANY, b AS ANY) = a + b
PRINT FN Add(1, 2); FN Add("x", 2); FN Add(1.5, 1)
