GOTO c
a:
PRINT "a"
GOTO d
b:
PRINT "b"
GOTO a
c:
PRINT "c"
GOTO b
d:
PRINT "d"
