DIM a(3) AS INTEGER
a(2) = 5
REDIM a(10)
PRINT a(2); UBOUND(a)
a(10) = 7
PRINT a(10)
REDIM a(1)
PRINT UBOUND(a); a(1)
DIM s$(2)
s$(1) = "x"
REDIM s$(4)
PRINT "["; s$(1); "]"
n = 6
REDIM a(n), s$(n + 1)
PRINT UBOUND(a); UBOUND(s$)
