ok = 0
IF ok = 1 THEN PRINT "a" : END ELSE PRINT "b"
PRINT "c"
ok = 1
IF ok = 0 THEN PRINT "d" ELSE PRINT "e" : END
PRINT "never"
