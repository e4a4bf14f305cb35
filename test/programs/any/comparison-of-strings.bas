DIM a AS ANY, b AS ANY
a = "abc"
b = "abd"
PRINT a = b; a <> b; a < b; a <= b; a > b; a >= b
b = "ab"
PRINT a > b; a = "abc"; "abc" = a; b < "b"
b = "ABC"
PRINT a = b; UCASE$(a) = b
a = ""
PRINT a = ""; a < "a"
