DIM a(3) AS INTEGER, s(3) AS SINGLE, b(3) AS BYTE
FOR i = 0 TO 3 : a(i) = i + 1 : s(i) = 1 : b(i) = i : NEXT
a() = a() * 2.9
PRINT a(0); a(1); a(2); a(3)
a() = 7.9
PRINT a(0); a(3)
s() = s() * 0.1
PRINT STR$(s(0))
b() = 300
PRINT b(0)
k = 2.5
a() = a() + k
PRINT a(0)
