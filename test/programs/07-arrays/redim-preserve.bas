DIM a(3) AS INTEGER, s$(2)
FOR i = 0 TO 3 : a(i) = i + 1 : NEXT
s$(0) = "zero" : s$(2) = "two"
REDIM PRESERVE a(6)
FOR i = 0 TO 6 : PRINT a(i); : NEXT
PRINT
REDIM PRESERVE a(1)
PRINT a(0); a(1); UBOUND(a)
REDIM PRESERVE a(3)
PRINT a(0); a(1); a(2); a(3)
REDIM PRESERVE s$(4)
PRINT s$(0); "|"; s$(1); "|"; s$(2); "|"; s$(4); "|"
