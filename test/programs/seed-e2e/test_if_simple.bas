DIM x AS INTEGER
x = 10
IF x = 10 THEN PRINT "PASS: equal" ELSE PRINT "FAIL: equal"
IF x <> 10 THEN PRINT "FAIL: not equal" ELSE PRINT "PASS: not equal"
IF x > 5 THEN
  PRINT "PASS: greater"
END IF
IF x < 5 THEN
  PRINT "FAIL: less"
ELSEIF x < 20 THEN
  PRINT "PASS: elseif"
ELSE
  PRINT "FAIL: else"
END IF
IF x >= 10 AND x <= 10 THEN PRINT "PASS: and"
IF x < 0 OR x > 9 THEN PRINT "PASS: or"
IF NOT (x = 11) THEN PRINT "PASS: not"
