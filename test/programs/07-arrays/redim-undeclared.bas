REDIM a(5)
a(5) = 1.5
REDIM b$(2)
b$(2) = "b"
PRINT a(5); b$(2)
