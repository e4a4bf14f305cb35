DIM a(5) AS INTEGER, b(2) AS INTEGER
PRINT "before"
a() = b() + 1
PRINT "never"
