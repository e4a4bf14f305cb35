x = 0
z = 1 / x
PRINT z * 0; " "; z - z; " "; x / x; " "; z + 1 = z
y = -x
PRINT y + 0; " "; y * 1; " "; y - 0; " "; 0 - y; " "; -(0 - y)
a = 0.1 : b = 0.2 : c = 0.3
PRINT (a + b) + c = a + (b + c)
PRINT STR$((a + b) + c); " "; STR$(a + (b + c))
PRINT STR$(a * b / b); " "; STR$((a / 3) * 3); " "; STR$(1 / 49 * 49)
n = z - z
PRINT n = n; n <> n; n < n; n <= n; n > 1; n >= 1
IF n > 1 THEN PRINT "gt" ELSE PRINT "not gt"
IF NOT (n > 1) THEN PRINT "not (gt)"
IF n <= 1 THEN PRINT "le" ELSE PRINT "not le"
