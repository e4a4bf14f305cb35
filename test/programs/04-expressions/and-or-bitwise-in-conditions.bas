IF 1 AND 2 THEN PRINT "wrong" ELSE PRINT "1 AND 2 is false"
IF 1 AND 3 THEN PRINT "1 AND 3 is true"
IF 1 OR 2 THEN PRINT "1 OR 2 is true"
IF 5 XOR 5 THEN PRINT "wrong" ELSE PRINT "5 XOR 5 is false"
IF -1 THEN PRINT "-1 is true"
IF 0.5 THEN PRINT "0.5 is true"
IF 0 THEN PRINT "wrong" ELSE PRINT "0 is false"
x = 0.25
IF x THEN PRINT "x is true"
WHILE x
  x = x - 0.125
WEND
PRINT x
